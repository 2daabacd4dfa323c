package dev.palimpsest.bench;

import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pages of each form: the seeds where one is of that form, else pages made of lines of {@link Texts}. Run from {@code pipeline-core}. */
public enum Pages {
    /** Three pages with front matter; the longest has 97 kB. */
    MARKDOWN("markdown", "markdown-form", "000", "002", "003"),
    /** A page with 91 glosses. */
    THEINFOLIST("theinfolist", "theinfolist-form", "001"),
    /** A page with 91 references. */
    WIKIPEDIA_TEXT("wikipedia-text", "wikipedia-text-form", "004"),
    /** Ten pages of sections, links, templates and references. */
    WIKITEXT("wikitext", "wikitext-form"),
    /** Ten texts, their lines broken at 72 characters. */
    TEXT("text", "text-form"),
    /** Ten pages with navigation, headings, paragraphs and links. */
    HTML("html", "html-form");

    private static final Path SEEDS = Path.of("../fixtures/seeds");
    private static final int PAGES = 10;
    private static final int PARAGRAPHS = 40;

    final String form;
    final String stage;
    private final List<String> seeds;

    Pages(String form, String stage, String... seeds) {
        this.form = form;
        this.stage = stage;
        this.seeds = List.of(seeds);
    }

    List<RawText> texts() {
        if (!seeds.isEmpty()) {
            return seeds.stream().map(Pages::seed).toList();
        }
        List<String> lines = Texts.LATIN.ofBytes(1_000_000).lines().toList();
        return IntStream.range(0, PAGES)
                .mapToObj(i -> RawText.of("page" + i, page(lines.subList(i * PARAGRAPHS * 4, (i + 1) * PARAGRAPHS * 4))))
                .toList();
    }

    static long bytes(List<RawText> texts) {
        return texts.stream().mapToLong(text -> Texts.bytes(text.text())).sum();
    }

    static RawText seed(String number) {
        try (var files = Files.list(SEEDS)) {
            return RawText.read(files.filter(file -> file.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException("run it from pipeline-core", e);
        }
    }

    private String page(List<String> lines) {
        return IntStream.range(0, PARAGRAPHS)
                .mapToObj(i -> paragraph(i, lines.subList(i * 4, i * 4 + 4)))
                .collect(Collectors.joining("\n\n", head(), foot()));
    }

    private String head() {
        return switch (this) {
            case HTML -> "<!DOCTYPE html><html><head><title>A page</title></head><body><nav><ul><li><a href=\"/\">Home</a></li>"
                    + "<li><a href=\"/about\">About</a></li></ul></nav><article><h1>A page</h1>";
            case WIKITEXT -> "{{Infobox place\n| name = A place\n| population = 1,234\n}}\n'''A page''' is a page.\n\n";
            default -> "";
        };
    }

    private String foot() {
        return this == HTML ? "</article><footer><p>All rights reserved.</p></footer></body></html>" : "\n";
    }

    private String paragraph(int number, List<String> lines) {
        String text = String.join(" ", lines);
        return switch (this) {
            case HTML -> (number % 8 == 0 ? "<h2>Section " + number + "</h2>" : "") + "<p>"
                    + text.replace("&", "&amp;").replace("<", "&lt;") + " <a href=\"/p" + number + "\">more</a></p>";
            case WIKITEXT -> (number % 8 == 0 ? "== Section " + number + " ==\n" : "") + text + " [[Page " + number
                    + "|more]]<ref>{{cite web |title=Page " + number + " |url=https://example.org/" + number + "}}</ref>";
            default -> text.replaceAll("(.{60,72}) ", "$1\n");
        };
    }
}
