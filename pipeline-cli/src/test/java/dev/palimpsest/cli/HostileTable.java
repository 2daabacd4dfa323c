package dev.palimpsest.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Prints what becomes of inputs that are meant to harm, each run by a process of its own with half a gigabyte of heap: the
 * exit code, the outcomes, seconds of processor, peak heap. A program for docs/quality/cli.md, not a test: the outcomes
 * are tested in {@link HostileInputTest}.
 */
public final class HostileTable {
    private static final int MB = 1 << 20;
    private static final int DEEP = 100_000;
    private static final List<String> JAVA = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private interface Making {
        void in(Path folder) throws IOException, InterruptedException;
    }

    private final Map<String, Making> cases = new LinkedHashMap<>();

    /** Folder to work in. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        HostileTable table = new HostileTable();
        table.archives();
        table.texts();
        Path work = Files.createDirectories(Path.of(arguments[0]));
        System.out.println("| input | exit | outcomes | CPU s | heap MB |\n|---|---|---|---|---|");
        for (Map.Entry<String, Making> one : table.cases.entrySet()) {
            Path folder = Files.createTempDirectory(work, "case");
            one.getValue().in(Files.createDirectories(folder.resolve("in")));
            Files.writeString(folder.resolve("in/zz.txt"), "the last one");
            System.out.println("| " + one.getKey() + " | " + row(folder) + " |");
        }
        outputs(work);
    }

    /** What cannot be written to. */
    private static void outputs(Path work) throws IOException, InterruptedException {
        Path in = Files.writeString(work.resolve("in.txt"), "text");
        for (String out : List.of("/proc/palimpsest", "/dev/null/palimpsest")) {
            Child.Result result = Child.run(JAVA, "run", in, "-p", "clean", "-o", out);
            System.out.println("| output to `" + out + "` | " + result.code() + " | " + firstLine(result) + " | | |");
        }
    }

    /** A file of a gigabyte between two pieces of text. */
    private static void gigabyte(Path file, String before, String unit, String after) throws IOException {
        byte[] megabyte = bytes(unit.repeat(MB / unit.length()));
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes(before));
            for (int i = 0; i < 1024; i++) {
                out.write(megabyte);
            }
            out.write(bytes(after));
        }
    }

    private static String row(Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Child.Result result = Child.run(JAVA, "run", folder.resolve("in"), "-p", "clean", "-j", 1, "-o", out);
        if (!Files.exists(out.resolve("metrics.json"))) {
            return result.code() + " | " + firstLine(result) + " | |";
        }
        Map<String, Integer> outcomes = new TreeMap<>();
        outcomes.put(
                "written", Files.readAllLines(out.resolve("documents.jsonl")).size());
        for (String line : Files.readAllLines(out.resolve("failures.jsonl"))) {
            outcomes.merge(new ObjectMapper().readTree(line).path("error").asText(), 1, Integer::sum);
        }
        JsonNode metrics =
                new ObjectMapper().readTree(out.resolve("metrics.json").toFile());
        return String.format(
                Locale.ROOT,
                "%d | %s | %.1f | %d",
                result.code(),
                outcomes,
                metrics.path("cpu_seconds").asDouble(),
                metrics.path("heap_peak_bytes").asLong() / MB);
    }

    private static String firstLine(Child.Result result) {
        return result.output().lines().findFirst().orElse("");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void gzip(Path file, int megabytes, byte[] megabyte) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < megabytes; i++) {
                out.write(megabyte);
            }
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private void archives() {
        cases.put("gzip bomb, 1 GB of zeros", in -> gzip(in.resolve("a.gz"), 1024, new byte[MB]));
        cases.put("zip bomb, 200 MB of zeros", in -> Files.write(in.resolve("a.zip"), zip("a", new byte[200 * MB])));
        cases.put("zip in zip, 8 deep", in -> {
            byte[] inner = bytes("deep");
            for (int i = 0; i < 8; i++) {
                inner = zip("x", inner);
            }
            Files.write(in.resolve("a.zip"), inner);
        });
        cases.put("member called ../../x", in -> Files.write(in.resolve("a.zip"), zip("../../x", bytes("text"))));
        cases.put("gzip cut off", in -> {
            gzip(in.resolve("a.gz"), 2, bytes("text ".repeat(200_000)));
            byte[] whole = Files.readAllBytes(in.resolve("a.gz"));
            Files.write(in.resolve("a.gz"), Arrays.copyOf(whole, whole.length / 2));
        });
        cases.put("a link to itself, a link to nothing", in -> {
            Files.createSymbolicLink(in.resolve("circle"), in);
            Files.createSymbolicLink(in.resolve("none"), in.resolve("missing"));
        });
        cases.put(
                "a name that is not UTF-8",
                in -> new ProcessBuilder("sh", "-c", "printf text > \"$(printf 'a\\377.txt')\"")
                        .directory(in.toFile())
                        .start()
                        .waitFor());
        cases.put(
                "entity bomb and external entity in a wiki dump",
                in -> Files.writeString(
                        in.resolve("a.xml"),
                        "<!DOCTYPE mediawiki [<!ENTITY a \"" + "a".repeat(1000) + "\"><!ENTITY b \""
                                + "&a;".repeat(1000)
                                + "\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>\n<mediawiki><page><title>A</title><ns>0</ns><id>1</id>"
                                + "<revision><text>&b;&b;</text></revision></page><page><title>B</title><ns>0</ns><id>2</id><revision>"
                                + "<text>&f;</text></revision></page></mediawiki>"));
    }

    private void texts() {
        cases.put("a text of 1 GB", in -> gigabyte(in.resolve("a.txt"), "", "a", ""));
        cases.put(
                "JSONL with a line of 1 GB",
                in -> gigabyte(in.resolve("a.jsonl"), "{\"text\":\"", "a", "\"}\n{\"text\":\"next\"}\n"));
        cases.put(
                "CSV with a record of 1 GB in short lines",
                in -> gigabyte(in.resolve("a.csv"), "text\n\"", "a\n", "\"\nnext\n"));
        cases.put(
                "a wiki page of 1 GB",
                in -> gigabyte(
                        in.resolve("a.xml"),
                        "<mediawiki><page><title>A</title><ns>0</ns><revision><text>",
                        "a",
                        "</text></revision></page><page><title>B</title><ns>0</ns><revision><text>b</text></revision></page>"
                                + "</mediawiki>"));
        cases.put(
                "a record of 1 GB in a web archive",
                in -> gigabyte(
                        in.resolve("a.warc"),
                        "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: " + 1024 * MB
                                + "\r\n\r\n",
                        "a",
                        "\r\n\r\nWARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\n"
                                + "b\r\n\r\n"));
        cases.put(
                "a text of 100,000 blanks between letters",
                in -> Files.writeString(in.resolve("a.txt"), ("a" + " ".repeat(DEEP)).repeat(10) + "b"));
        cases.put(
                "a lone surrogate in JSON",
                in -> Files.writeString(in.resolve("a.jsonl"), "{\"text\":\"a \\ud800 b \\udc00\"}\n"));
        cases.put("10 MB of blanks", in -> Files.writeString(in.resolve("a.txt"), " ".repeat(10 * MB)));
        cases.put(
                "HTML 100,000 deep",
                in -> Files.writeString(
                        in.resolve("a.html"),
                        "<!doctype html><body>" + "<div>".repeat(DEEP) + "x" + "</div>".repeat(DEEP)));
        cases.put(
                "JSON 100,000 deep",
                in -> Files.writeString(
                        in.resolve("a.jsonl"), "{\"a\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + ",\"text\":\"x\"}\n"));
        cases.put(
                "YAML 100,000 deep in front matter",
                in -> Files.writeString(
                        in.resolve("a.md"), "---\ntitle: " + "[".repeat(DEEP) + "]".repeat(DEEP) + "\n---\n\nBody.\n"));
        cases.put("YAML aliases in front matter", in -> {
            StringBuilder yaml = new StringBuilder("---\ntitle: x\na0: &a0 [x,x,x,x,x,x,x,x,x]\n");
            for (int i = 1; i < 12; i++) {
                yaml.append("a")
                        .append(i)
                        .append(": &a")
                        .append(i)
                        .append(" [")
                        .append(("*a" + (i - 1) + ",").repeat(8));
                yaml.append("*a").append(i - 1).append("]\n");
            }
            Files.writeString(in.resolve("a.md"), yaml + "---\n\nBody.\n");
        });
        cases.put(
                "brackets 100,000 deep in wikitext",
                in -> Files.writeString(
                        in.resolve("a.txt"),
                        "'''A''' [[b]] [[c]] {{d|e}}\n== F ==\n" + "{{".repeat(DEEP) + "}}".repeat(DEEP)));
        cases.put(
                "malformed UTF-8", in -> Files.write(in.resolve("a.txt"), new byte[] {'a', (byte) 0xC0, (byte) 0x80}));
        cases.put("NULs", in -> Files.write(in.resolve("a.txt"), new byte[MB]));
        cases.put("an empty file", in -> Files.writeString(in.resolve("a.txt"), ""));
        cases.put(
                "a quote of CSV that is never closed, 50 MB",
                in -> Files.writeString(in.resolve("a.csv"), "id,text\n1,\"" + "text,\n".repeat(8_000_000)));
    }
}
