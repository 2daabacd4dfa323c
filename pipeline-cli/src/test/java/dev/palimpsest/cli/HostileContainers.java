package dev.palimpsest.cli;

import static dev.palimpsest.cli.HostileInput.bytes;
import static dev.palimpsest.cli.HostileInput.of;
import static dev.palimpsest.cli.HostileInput.repeated;
import static dev.palimpsest.cli.HostileInput.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Dumps whose records are meant to harm. */
final class HostileContainers {
    private static final int GIGABYTE = 1000;
    private static final int DEEP = 100_000;
    private static final String PAGE = "<page><title>A</title><ns>0</ns><revision><text>";
    private static final String END = "</text></revision></page>";

    private HostileContainers() {}

    private static String record(String type, String mediaType, long length) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nContent-Type: " + mediaType + "\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    private static String good() {
        return "\r\n\r\n" + record("conversion", "text/plain", 1) + "b\r\n\r\n";
    }

    static List<HostileInput> all() {
        List<HostileInput> all = new ArrayList<>();
        large(all);
        broken(all);
        wrong(all);
        return all;
    }

    private static void large(List<HostileInput> all) {
        String one = "1 too-large, 1 written";
        all.add(repeated("a text of 1 GB in one line", "1 too-large", "a.txt", GIGABYTE, List.of("", "a", "")));
        all.add(repeated(
                "JSONL with a line of 1 GB",
                one,
                "a.jsonl",
                GIGABYTE,
                List.of("{\"text\":\"", "a", "\"}\n{\"text\":\"next\"}\n")));
        all.add(repeated(
                "JSONL with 1 GB of empty lines",
                "1 written",
                "a.jsonl",
                GIGABYTE,
                List.of("", "\n", "{\"text\":\"a\"}")));
        all.add(repeated(
                "CSV with a record of 1 GB in short lines",
                one,
                "a.csv",
                GIGABYTE,
                List.of("text\n\"", "a\n", "\"\nnext\n")));
        all.add(repeated(
                "CSV with a first line of 1 GB", "1 too-large", "a.csv", GIGABYTE, List.of("text", ",a", "\n")));
        all.add(repeated(
                "a wiki page of 1 GB",
                one,
                "a.xml",
                GIGABYTE,
                List.of("<mediawiki>" + PAGE, "a", END + PAGE + "b" + END + "</mediawiki>")));
        all.add(repeated(
                "a wiki dump with 1 GB between two pages",
                "2 written",
                "a.xml",
                GIGABYTE,
                List.of("<mediawiki>" + PAGE + "a" + END, "<a>", PAGE + "b" + END + "</mediawiki>")));
        all.add(of("a record of 1 GB in a web archive", one, (in, scale) -> {
            long length = scale == HostileInput.Scale.FULL ? 1_000_000_000 : 3_000_000;
            try (OutputStream out = Files.newOutputStream(in.resolve("a.warc"))) {
                HostileInput.repeat(out, length, record("conversion", "text/plain", length), "a", good());
            }
        }));
        all.add(repeated(
                "a web archive with a header of 1 GB",
                "1 unreadable",
                "a.warc",
                GIGABYTE,
                List.of("WARC/1.0\r\nWARC-Type: ", "a", "\r\n\r\n")));
        all.add(of("a page of 1 GB of zeros, packed, in a web archive", one, HostileContainers::packedPage));
    }

    private static void packedPage(Path in, HostileInput.Scale scale) throws IOException {
        ByteArrayOutputStream zeros = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(zeros)) {
            HostileInput.repeat(gzip, scale == HostileInput.Scale.FULL ? 1_000_000_000 : 3_000_000, "", "\0", "");
        }
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n";
        try (OutputStream out = Files.newOutputStream(in.resolve("a.warc"))) {
            out.write(bytes(record("response", "application/http; msgtype=response", http.length() + zeros.size())));
            out.write(bytes(http));
            zeros.writeTo(out);
            out.write(bytes(good()));
        }
    }

    private static void broken(List<HostileInput> all) {
        all.add(text(
                "JSON 100,000 deep",
                "1 json, 1 written",
                "a.jsonl",
                "{\"a\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + ",\"text\":\"x\"}\n{\"text\":\"next\"}\n"));
        all.add(text(
                "JSON objects 100,000 deep, cut off",
                "1 json, 1 written",
                "a.jsonl",
                "{\"a\":".repeat(DEEP) + "\n{\"text\":\"next\"}\n"));
        all.add(text(
                "a number of 1,000,000 digits in JSON",
                "1 json",
                "a.jsonl",
                "{\"id\":" + "9".repeat(1_000_000) + ",\"text\":\"x\"}\n"));
        all.add(text("half a surrogate pair in JSON", "1 written", "a.jsonl", "{\"text\":\"a \\ud800 b \\udc00\"}\n"));
        all.add(repeated(
                "a quote of CSV that is never closed, 50 MB",
                "1 csv",
                "a.csv",
                50,
                List.of("id,text\n1,\"", "text,\n", "")));
        all.add(text(
                "an entity bomb and an external entity in a wiki dump",
                "1 written, 2 xml",
                "a.xml",
                "<!DOCTYPE mediawiki [<!ENTITY a \"" + "a".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000)
                        + "\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>\n<mediawiki>" + PAGE + "&b;&b;" + END + PAGE
                        + "&f;" + END + PAGE + "b" + END + "</mediawiki>",
                "--from",
                "mediawiki-xml"));
        all.add(text(
                "a page of a wiki dump 100,000 deep",
                "1 written, 1 xml",
                "a.xml",
                "<mediawiki><page>" + "<a>".repeat(DEEP) + "</page>" + PAGE + "b" + END + "</mediawiki>"));
        all.add(text(
                "a wiki dump cut off in a page",
                "1 unreadable, 1 written, 1 xml",
                "a.xml",
                "<mediawiki>" + PAGE + "b" + END + PAGE + "cut"));
        all.add(text(
                "a record of a web archive that says it is larger than any file",
                "1 too-large, 1 unreadable",
                "a.warc",
                record("conversion", "text/plain", Long.MAX_VALUE) + "b"));
        all.add(text(
                "a web archive cut off in a record",
                "1 unreadable, 1 written",
                "a.warc",
                record("conversion", "text/plain", 1) + "b" + "\r\n\r\n" + record("conversion", "text/plain", 9)
                        + "b"));
        all.add(of("malformed UTF-8 in a line of JSON, in a record of CSV, in a page", "3 encoding", (in, scale) -> {
            malformed(in.resolve("a.jsonl"), "{\"text\":\"", "\"}\n");
            malformed(in.resolve("b.csv"), "text\n", "\n");
            malformed(in.resolve("c.xml"), "<mediawiki>" + PAGE, END + "</mediawiki>");
        }));
    }

    private static void malformed(Path file, String before, String after) throws IOException {
        Files.write(file, (before + "\u00C0\u0080" + after).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void wrong(List<HostileInput> all) {
        String prose = "A town, \"on\" a river.\n\nIt has {one} bridge.\n";
        all.add(text("prose with `--from jsonl`", "2 json", "a.txt", prose, "--from", "jsonl"));
        all.add(text("prose with `--from csv`", "1 csv", "a.txt", prose, "--from", "csv"));
        all.add(text("prose with `--from warc`", "1 unreadable", "a.txt", prose, "--from", "warc"));
        all.add(text("prose with `--from mediawiki-xml`", "1 unreadable", "a.txt", prose, "--from", "mediawiki-xml"));
        all.add(text("prose with `--from wikimedia-html`", "2 json", "a.txt", prose, "--from", "wikimedia-html"));
        all.add(text(
                "JSONL with `--from text`",
                "1 written",
                "a.jsonl",
                "{\"text\":\"a\"}\n{\"text\":\"b\"}\n",
                "--from",
                "text"));
        for (String form : List.of("text", "markdown", "theinfolist", "wikipedia-text", "html", "wikitext")) {
            String outcome = form.equals("theinfolist") ? "1 written, 1 warning" : "1 written";
            all.add(text("prose with `--form " + form + "`", outcome, "a.txt", prose, "--form", form));
        }
    }
}
