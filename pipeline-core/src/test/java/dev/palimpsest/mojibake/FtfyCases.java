package dev.palimpsest.mojibake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palimpsest.Pipeline;
import dev.palimpsest.Profiles;
import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The test cases of ftfy, run against this project's stages. The cases are not part of this project: the program takes the folder
 * {@code tests/test-cases} of a copy of {@code rspeer/python-ftfy}, or files of its form, runs each case through the profile
 * {@code like-ftfy.yml}, once as it is and once with a further layer of damage as ftfy's own test does, and prints the differences.
 */
public final class FtfyCases {

    /**
     * One case.
     *
     * @param file where it stands
     * @param label its name
     * @param original the text before
     * @param fixed the text that ftfy's authors want
     * @param passes whether ftfy itself gives that text, as its authors say
     */
    private record Case(String file, String label, String original, String fixed, boolean passes) {}

    private final PrintStream out;
    private final Pipeline pipeline;
    private int differences;

    private FtfyCases(PrintStream out, Pipeline pipeline) {
        this.out = out;
        this.pipeline = pipeline;
    }

    /** Takes files and folders of cases; ends with 1 if a case differs that ftfy passes. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length == 0) {
            out.println("usage: FtfyCases FOLDER|FILE...   (tests/test-cases of a copy of rspeer/python-ftfy)");
            System.exit(2);
        }
        FtfyCases cases = new FtfyCases(
                out, Profiles.parse("like-ftfy", resource("like-ftfy.yml")).pipeline());
        for (String argument : arguments) {
            for (Path file : files(Path.of(argument))) {
                cases.run(file);
            }
        }
        System.exit(cases.differences == 0 ? 0 : 1);
    }

    private void run(Path file) throws IOException {
        int passed = 0;
        int layered = 0;
        List<Case> all = read(file);
        for (Case one : all) {
            passed += passes(one, one.original, "") ? 1 : 0;
            String worse = new String(one.original.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            layered += passes(one, worse, ", with one layer of damage more") ? 1 : 0;
        }
        long theirs = all.stream().filter(Case::passes).count();
        out.println(file.getFileName() + ": " + all.size() + " cases, ftfy passes " + theirs + ", we pass " + passed
                + "; with one layer of damage more, " + layered);
    }

    private boolean passes(Case one, String original, String how) {
        String ours = pipeline.process(RawText.of(one.label, original)).text();
        if (ours.equals(one.fixed)) {
            return true;
        }
        differences += one.passes ? 1 : 0;
        out.println((one.passes ? "DIFFERS  " : "neither  ") + one.file + ": " + one.label + how);
        out.println("  before " + shown(one.original));
        out.println("  wanted " + shown(one.fixed));
        out.println("  ours   " + shown(ours));
        return false;
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c)
                    || Character.isSpaceChar(c) && c != ' '
                    || Character.getType(c) == Character.SURROGATE) {
                shown.append("<").append(Integer.toHexString(c)).append(">");
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static List<Case> read(Path file) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (JsonNode node : new ObjectMapper().readTree(Files.readString(file))) {
            cases.add(new Case(
                    file.getFileName().toString(),
                    node.path("label").asText(),
                    node.path("original").asText(),
                    node.path("fixed").asText(),
                    node.path("expect").asText().equals("pass")));
        }
        return cases;
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(p -> p.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static String resource(String name) {
        try (var in = FtfyCases.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
