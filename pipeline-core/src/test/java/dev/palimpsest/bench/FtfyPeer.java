package dev.palimpsest.bench;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profiles;
import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The repair beside ftfy and its npm port, on the same texts in one run, each in one thread. Neither is part of this project: the system
 * properties {@code ftfy.js} (the module's index.js) and {@code ftfy.python} (a Python that has it) say where they are.
 */
final class FtfyPeer {
    private static final int BYTES = 400_000;

    /** Seconds of processor time for which each program is warmed up on a text, and again for which it is measured. */
    private static final double LEAST = 4;

    private FtfyPeer() {}

    static void run(Rows rows) throws IOException {
        Path folder = Files.createTempDirectory("palimpsest-ftfy");
        List<String> files = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Long> bytes = new ArrayList<>();
        Pipeline repair = Profiles.named("repair").pipeline();
        for (Texts texts : Texts.values()) {
            String text = texts.ofBytes(BYTES);
            bytes.add(Texts.bytes(text));
            files.add(Files.writeString(folder.resolve(texts.name()), text).toString());
            ours.add(Processor.secondsOf(() -> repair.process(RawText.of("text", text)), LEAST));
        }
        List<Double> node = peer(folder, "ftfy-peer.mjs", System.getProperty("ftfy.js", ""), files);
        List<Double> python = peer(folder, "ftfy_peer.py", System.getProperty("ftfy.python", ""), files);
        rows.table("Repair beside ftfy", "text", "ours", "npm port", "ratio", "Python", "ratio");
        for (int i = 0; i < files.size(); i++) {
            double own = ours.get(i);
            long size = bytes.get(i);
            List<String> row = new ArrayList<>(List.of(label(i), Rows.megabytes(size / own)));
            for (List<Double> other : List.of(node, python)) {
                row.add(other.isEmpty() ? "not given" : Rows.megabytes(size / other.get(i)));
                row.add(other.isEmpty() ? "" : Rows.times(other.get(i) / own));
            }
            rows.row(row.toArray());
        }
    }

    static String label(int text) {
        return Texts.values()[text].label();
    }

    private static List<Double> peer(Path folder, String script, String where, List<String> files) throws IOException {
        if (where.isEmpty()) {
            return List.of();
        }
        Path copy = folder.resolve(script);
        try (InputStream in = FtfyPeer.class.getResourceAsStream(script)) {
            Files.copy(in, copy);
        }
        List<String> command = new ArrayList<>(
                script.endsWith(".py")
                        ? List.of(where, copy.toString(), Double.toString(LEAST))
                        : List.of("node", copy.toString(), where, Double.toString(LEAST)));
        command.addAll(files);
        return Stream.of(Programs.output(command).strip().split("\n"))
                .map(Double::valueOf)
                .toList();
    }
}
