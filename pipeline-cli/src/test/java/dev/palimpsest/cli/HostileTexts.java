package dev.palimpsest.cli;

import static dev.palimpsest.cli.HostileInput.of;
import static dev.palimpsest.cli.HostileInput.repeated;
import static dev.palimpsest.cli.HostileInput.text;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Documents whose text or markup is meant to harm. */
final class HostileTexts {
    private static final int DEEP = 100_000;
    private static final String WIKITEXT = "'''A''' [[b]] [[c]] {{d|e}}\n== F ==\n";
    private static final String HTML = "<!doctype html><body>";

    private static final String WARNED = "1 written, 1 warning";

    private HostileTexts() {}

    static List<HostileInput> all() {
        List<HostileInput> all = new ArrayList<>();
        characters(all);
        yaml(all);
        markdown(all);
        html(all);
        wiki(all);
        return all;
    }

    private static void characters(List<HostileInput> all) {
        all.add(text("an empty file", "1 written", "a.txt", ""));
        all.add(text("1,000,000 NULs", "1 written", "a.txt", "\0".repeat(1_000_000 / 2)));
        all.add(text(
                "100,000 blanks between letters, ten times",
                "1 written",
                "a.txt",
                ("a" + " ".repeat(DEEP / 3)).repeat(10) + "b"));
        all.add(repeated("10 MB of blanks", "1 written", "a.txt", 10, List.of("", " ", "")));
        all.add(repeated("10 MB of line feeds", "1 written", "a.txt", 10, List.of("a", "\n", "b")));
        all.add(repeated("10 MB of accents on one letter", "1 written", "a.txt", 10, List.of("a", "\u0301\u0323", "")));
        all.add(repeated(
                "10 MB of controls of direction", "1 written", "a.txt", 10, List.of("a", "\u202B\u2066", "b")));
        all.add(repeated("10 MB of mojibake without a blank", "1 written", "a.txt", 10, List.of("", "ГѓЖ’Г†вЂ™", "")));
        all.add(repeated("10 MB of digits", "1 written", "a.txt", 10, List.of("", "1", "")));
        all.add(repeated("10 MB of capitals and dots", "1 written", "a.txt", 10, List.of("", "A. ", "")));
        all.add(repeated(
                "a text of 50 MB in one line", "1 written", "a.txt", 50, List.of("", "A town on a river. ", "")));
        all.add(of(
                "malformed UTF-8",
                "1 encoding",
                (in, scale) -> Files.write(in.resolve("a.txt"), new byte[] {'a', (byte) 0xC0, (byte) 0x80})));
    }

    private static String front(String yaml) {
        return "---\n" + yaml + "\n---\n\nBody.\n";
    }

    private static void yaml(List<HostileInput> all) {
        all.add(text(
                "YAML 100,000 deep in front matter",
                "1 written, 2 warnings",
                "a.md",
                front("title: " + "[".repeat(DEEP) + "]".repeat(DEEP))));
        all.add(text(
                "YAML 10,000 levels of sequences",
                "1 written, 2 warnings",
                "a.md",
                front("title: x\na:\n" + "- ".repeat(10_000) + "x")));
        all.add(text("YAML cut off in a bracket", WARNED, "a.md", front("title: [a, b")));
        all.add(text("YAML that is broken", WARNED, "a.md", front("title: a: b: c\n\t- x\n}")));
        all.add(text("front matter without an end", "1 written, 2 warnings", "a.md", "---\ntitle: x\n\nBody.\n"));
        StringBuilder bomb = new StringBuilder("title: x\na0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a" + i + ": &a" + i + " [")
                    .append(("*a" + (i - 1) + ",").repeat(9))
                    .append("]\n");
        }
        all.add(text("a bomb of YAML aliases", WARNED, "a.md", front(bomb.toString())));
        all.add(repeated(
                "1,000,000 YAML aliases",
                WARNED,
                "a.md",
                5,
                List.of("---\ntitle: &a x\nb: [", "*a , ", "]\n---\n\nBody.\n")));
        all.add(repeated(
                "front matter of 50 MB",
                "1 written",
                "a.md",
                50,
                List.of("---\ntitle: \"", "word ", "\"\n---\n\nB.\n")));
    }

    private static void markdown(List<HostileInput> all) {
        String front = "---\ntitle: x\n---\n\n";
        all.add(line("words", "word "));
        all.add(line("`[`", "["));
        all.add(line("`](`", "a](b "));
        all.add(line("`![a](`", "![a]("));
        all.add(line("`*a`", "*a "));
        all.add(line("`**a_`", "**a_ "));
        all.add(line("backquotes", "`a ``"));
        all.add(line("`<`", "<a "));
        all.add(line("`&`", "&a"));
        all.add(repeated("Markdown with a quote 1,000,000 deep", "1 written", "a.md", 1, List.of(front, "> ", "a")));
        all.add(repeated("Markdown with a list 500,000 deep", "1 written", "a.md", 1, List.of(front, "- ", "a")));
        all.add(repeated(
                "Markdown with 10 MB of references", "1 written", "a.md", 10, List.of(front, "[a]: b\n", "[a]")));
        all.add(repeated("Markdown with 10 MB of headings", "1 written", "a.md", 10, List.of(front, "# a\n", "")));
        all.add(repeated(
                "Markdown with a table of 10 MB", "1 written", "a.md", 10, List.of(front, "|a|b|\n|-|-|\n", "")));
    }

    private static HostileInput line(String of, String unit) {
        return repeated(
                "Markdown of 50 MB in one line of " + of,
                "1 written",
                "a.md",
                50,
                List.of("---\ntitle: x\n---\n\n", unit, ""));
    }

    private static void html(List<HostileInput> all) {
        for (int deep : new int[] {10_000, DEEP}) {
            all.add(text(
                    String.format(Locale.ROOT, "HTML %,d deep", deep),
                    WARNED,
                    "a.html",
                    HTML + "<div>".repeat(deep) + "x" + "</div>".repeat(deep),
                    "--max-chars",
                    "50000000"));
        }
        for (String tag :
                List.of("<b>", "<a href=x>", "<table>", "<table><tr><td>", "<ul><li>", "<p><b>", "<select>", "<svg>")) {
            boolean inTables = tag.endsWith("<td>") || tag.endsWith("<li>");
            all.add(text(
                    "HTML with `" + tag + "` 20,000 times, never closed",
                    inTables ? "1 written" : WARNED,
                    "a.html",
                    HTML + tag.repeat(20_000) + "x"));
        }
        all.add(text("HTML with `</p>` 100,000 times", WARNED, "a.html", HTML + "</p>".repeat(DEEP) + "x"));
        all.add(repeated(
                "HTML with a tag of 1,000,000 attributes",
                WARNED,
                "a.html",
                8,
                List.of(HTML + "<p ", "a=\"b\"\n  ", ">x")));
        all.add(repeated(
                "HTML with a comment of 50 MB, never closed", WARNED, "a.html", 50, List.of(HTML + "x<!--", "a", "")));
        all.add(repeated("HTML of 10 MB of `<`", "1 written", "a.html", 10, List.of(HTML, "<", "x")));
        all.add(repeated("HTML of 10 MB of `&`", "1 written", "a.html", 10, List.of(HTML, "&amp", "x")));
        all.add(text(
                "XHTML with a document type that names a file",
                WARNED,
                "a.html",
                "<!DOCTYPE html [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><html><body><p>a &f;</p></body></html>"));
    }

    private static void wiki(List<HostileInput> all) {
        for (String open : List.of(
                "{{",
                "[[",
                "{|\n",
                "<ref>",
                "<!--",
                "[",
                "''",
                "<nowiki>",
                "{{a|b=",
                "[[File:a|",
                "(",
                "* ",
                "http://")) {
            all.add(text(
                    "wikitext with `" + open.strip() + "` 100,000 times, never closed",
                    "1 written",
                    "a.txt",
                    WIKITEXT + open.repeat(DEEP / 3) + "x"));
        }
        all.add(text(
                "wikitext with brackets 100,000 deep",
                "1 written",
                "a.txt",
                WIKITEXT + "{{".repeat(DEEP) + "}}".repeat(DEEP)));
        for (String form : List.of("theinfolist", "wikipedia-text", "wikitext", "html")) {
            String outcome = form.equals("theinfolist") ? WARNED : "1 written";
            all.add(repeated(
                    "50 MB in one line with `--form " + form + "`",
                    outcome,
                    "a.txt",
                    50,
                    List.of("", "A town (on a [river], ", ""),
                    "--form",
                    form));
        }
    }
}
