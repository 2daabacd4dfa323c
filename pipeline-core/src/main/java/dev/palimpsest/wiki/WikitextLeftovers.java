package dev.palimpsest.wiki;

import dev.palimpsest.form.Image;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import dev.palimpsest.text.Traced;
import dev.palimpsest.wiki.Brackets.Pair;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wikitext in one text. */
final class WikitextLeftovers {
    private static final Pattern FILE_OPTION = Pattern.compile(
            "\\s*(?:thumb|thumbnail|frame|framed|frameless|border|left|right|center|centre|none|baseline|sub|super|top|text-top|middle|bottom|text-bottom|upright|\\d*x?\\d+\\s*px|(?:upright|alt|link|lang|page|class|thumb|start|end|thumbtime)\\s*=.*)\\s*",
            Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile(
            "<ref\\b[^<>]{0,300}/>|<ref\\b[^<>]{0,300}>(?:[^<]{0,2000}</ref>)?|</ref>|__(?:NO|FORCE)?[A-Z]{3,20}__");
    private static final int LONGEST_LINK = 400;

    private final Document document;
    private final String text;
    private final Changes changes;
    private final BitSet gone = new BitSet();
    private int images;

    WikitextLeftovers(Document document, Changes changes, int images) {
        this.document = document;
        this.text = document.text();
        this.changes = changes;
        this.images = images;
    }

    /** Deletes it; gives how many images the document has then. */
    int delete() {
        tags();
        brackets();
        emphasis();
        return images;
    }

    /** Whether a text has a character that begins any of it, which most parts of most pages do not. */
    static boolean mayHave(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '<', '_', '[', ']', '{', '}', '\'' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private void tags() {
        Matcher tag = TAG.matcher(text);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c == '<' || c == '_') && tag.region(at, text.length()).lookingAt()) {
                delete(tag.start(), tag.end(), "tag");
                at = tag.end() - 1;
            }
        }
    }

    private void brackets() {
        Brackets.Result found = Brackets.match(text);
        for (Pair pair : found.pairs()) {
            changes.checkDeadline();
            if (!touched(pair.start(), pair.start() + 2) && !touched(pair.end() - 2, pair.end())) {
                if (pair.brace() == '{') {
                    template(pair);
                } else {
                    link(pair);
                }
            }
        }
        for (int at : found.unmatched()) {
            delete(at, at + 2, "bracket");
        }
    }

    /** Leaves of a template what it writes, if that is known; the arguments that it shows stay where they are. */
    private void template(Pair pair) {
        int nameEnd = pair.firstBar() < 0 ? pair.end() - 2 : pair.firstBar();
        String written = nameEnd - pair.start() > LONGEST_LINK
                ? ""
                : Templates.written(text.substring(pair.start() + 2, nameEnd)).orElse("");
        List<Span> arguments = written.isEmpty()
                ? List.of()
                : TemplateCall.read(text, pair.start(), pair.end()).arguments();
        StringBuilder literal = new StringBuilder();
        int at = pair.start();
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) != '$') {
                literal.append(written.charAt(i));
                continue;
            }
            int argument = written.charAt(++i) - '1';
            if (argument < arguments.size() && !arguments.get(argument).isEmpty()) {
                replace(at, arguments.get(argument).start(), literal, "template");
                at = arguments.get(argument).end();
            }
            literal.setLength(0);
        }
        replace(at, pair.end(), literal, "template");
    }

    private void link(Pair pair) {
        int targetEnd = pair.firstBar() < 0 ? pair.end() - 2 : pair.firstBar();
        String target = text.substring(pair.start() + 2, Math.min(targetEnd, pair.start() + 2 + LONGEST_LINK));
        switch (Namespaces.kind(target)) {
            case "file" -> file(pair, targetEnd);
            case "category", "language" -> delete(pair.start(), pair.end(), "link");
            default -> {
                delete(pair.start(), pair.firstBar() < 0 ? pair.start() + 2 : pair.firstBar() + 1, "link");
                delete(pair.end() - 2, pair.end(), "link");
            }
        }
    }

    /** The caption is the last thing between bars that is no option. */
    private void file(Pair pair, int targetEnd) {
        int start = pair.lastBar() < 0 ? pair.end() - 2 : pair.lastBar() + 1;
        int end = pair.end() - 2;
        if (FILE_OPTION.matcher(text.substring(start, end)).matches()) {
            start = end;
        }
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (touched(start, end)) {
            end = start;
        }
        String path = "image/" + ++images;
        changes.lift(new Span(start, end), path);
        int name = text.indexOf(':', pair.start()) + 1;
        Traced target = Traced.of(document, new Span(Math.min(name, targetEnd), targetEnd));
        changes.annotateWhole(path, new Image(target, "file"));
        delete(pair.start(), start, "file");
        delete(end, pair.end(), "file");
    }

    /** Two apostrophes and more are emphasis; behind a digit they are seconds or inches. */
    private void emphasis() {
        for (int at = text.indexOf("''"); at >= 0; ) {
            int end = at + 2;
            while (end < text.length() && text.charAt(end) == '\'') {
                end++;
            }
            if (at == 0 || !Character.isDigit(text.charAt(at - 1))) {
                delete(at, end, "emphasis");
            }
            at = text.indexOf("''", end);
        }
    }

    private boolean touched(int from, int to) {
        int next = gone.nextSetBit(from);
        return next >= 0 && next < to;
    }

    private void delete(int from, int to, String rule) {
        replace(from, to, "", rule);
    }

    private void replace(int from, int to, CharSequence by, String rule) {
        if (from < to && !touched(from, to)) {
            gone.set(from, to);
            changes.replace(new Span(from, to), by, rule);
        }
    }
}
