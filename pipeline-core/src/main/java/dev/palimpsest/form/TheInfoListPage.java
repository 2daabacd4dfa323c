package dev.palimpsest.form;

import dev.palimpsest.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the pieces of a TheInfoList page stand.
 *
 * <p>A page is the title, {@code HOME}, {@code TheInfoList} and {@code OR:} with empty lines between, then the article,
 * then a navigation box that was cut behind two opening braces, together with the categories. In the article two empty
 * lines stand before a heading, and one before all else.
 *
 * @param header from the title to {@code OR:}; empty if there is none
 * @param title empty if there is none
 * @param blocks what stands between empty lines behind the header, in order
 */
record TheInfoListPage(Span header, Span title, List<Block> blocks) {

    /** What a block is. */
    enum Kind {
        HEADING,
        TEXT,
        APPENDIX,
        FOOTER
    }

    /**
     * Lines with no empty line between them.
     *
     * @param gap how many line ends stand before it
     */
    record Block(Span span, int gap, Kind kind) {

        boolean isHeading() {
            return kind == Kind.HEADING;
        }

        boolean isKept() {
            return isHeading() || kind == Kind.TEXT;
        }

        String rule() {
            return kind == Kind.FOOTER ? TheInfoListFormStage.FOOTER : TheInfoListFormStage.APPENDIX;
        }
    }

    private static final Set<String> APPENDICES = appendices();

    /** How many lines the header has at most. */
    private static final int HEADER_LINES = 16;

    /** How long a heading is at most. */
    private static final int LONGEST_HEADING = 200;

    static TheInfoListPage of(String text) {
        List<Span> head = lines(text, 0, HEADER_LINES);
        int name = line(text, head, 0, "TheInfoList");
        if (name < 0) {
            return new TheInfoListPage(new Span(0, 0), new Span(0, 0), blocks(text, 0));
        }
        int or = line(text, head, name, "OR:");
        Span header = new Span(0, head.get(Math.max(name, or)).end());
        Span first = head.stream().filter(line -> !line.isEmpty()).findFirst().orElse(header);
        String word = first.of(text);
        boolean untitled = word.equals("HOME") || word.equals("TheInfoList");
        return new TheInfoListPage(header, untitled ? new Span(0, 0) : first, blocks(text, header.end()));
    }

    private static int line(String text, List<Span> lines, int from, String what) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).of(text).equals(what)) {
                return i;
            }
        }
        return -1;
    }

    /** The first lines, without the white space at their ends. */
    private static List<Span> lines(String text, int from, int most) {
        List<Span> lines = new ArrayList<>();
        int start = from;
        while (start <= text.length() && lines.size() < most) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(strip(text, start, end));
            start = end + 1;
        }
        return lines;
    }

    private static Span strip(String text, int start, int end) {
        int from = start;
        int to = end;
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        return new Span(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static List<Block> blocks(String text, int from) {
        List<Block> blocks = new ArrayList<>();
        int blockStart = -1;
        int blockEnd = -1;
        int breaks = 0;
        int gap = 0;
        int start = from;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Span line = strip(text, start, end);
            if (line.isEmpty()) {
                if (blockStart >= 0) {
                    blocks.add(new Block(new Span(blockStart, blockEnd), gap, Kind.TEXT));
                    blockStart = -1;
                    breaks = 1;
                }
                breaks++;
            } else {
                if (blockStart < 0) {
                    blockStart = line.start();
                    gap = breaks;
                }
                blockEnd = line.end();
            }
            start = end + 1;
        }
        if (blockStart >= 0) {
            blocks.add(new Block(new Span(blockStart, blockEnd), gap, Kind.TEXT));
        }
        return kinds(text, blocks);
    }

    /** From the end, since what an appendix is depends on what follows it. */
    private static List<Block> kinds(String text, List<Block> blocks) {
        List<Block> result = new ArrayList<>(blocks);
        boolean atEnd = true;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            Kind kind = kind(text, block, atEnd);
            atEnd = atEnd && kind != Kind.TEXT && kind != Kind.HEADING;
            result.set(i, new Block(block.span(), block.gap(), kind));
        }
        return result;
    }

    private static Kind kind(String text, Block block, boolean atEnd) {
        if (atEnd && text.startsWith("{{", block.span().start())) {
            return Kind.FOOTER;
        }
        boolean oneLine = block.span().length() <= LONGEST_HEADING
                && block.span().of(text).indexOf('\n') < 0;
        if (!oneLine || block.gap() < 3) {
            return Kind.TEXT;
        }
        String heading = block.span().of(text);
        if (atEnd && APPENDICES.contains(heading.toLowerCase(Locale.ROOT))) {
            return Kind.APPENDIX;
        }
        return Kind.HEADING;
    }

    private static Set<String> appendices() {
        try (InputStream in = TheInfoListPage.class.getResourceAsStream("appendix-headings.txt")) {
            if (in == null) {
                throw new IllegalStateException("appendix-headings.txt is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
