package dev.palimpsest.form;

import dev.palimpsest.form.WikitextTemplate.Argument;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The references of a page in wikitext: each becomes a part, and is cited wherever its name stands. */
final class WikitextReferences {
    private static final Pattern NAME = Pattern.compile("\\bname\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s/>]+))");
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("trans-title", "trans_title"),
            Map.entry("work", "work_or_publisher"),
            Map.entry("website", "work_or_publisher"),
            Map.entry("newspaper", "work_or_publisher"),
            Map.entry("journal", "work_or_publisher"),
            Map.entry("publisher", "publisher"),
            Map.entry("agency", "publisher"),
            Map.entry("date", "date"),
            Map.entry("year", "date"),
            Map.entry("language", "language"),
            Map.entry("archive-date", "archived"),
            Map.entry("archivedate", "archived"),
            Map.entry("access-date", "accessed"),
            Map.entry("accessdate", "accessed"),
            Map.entry("quote", "quote"),
            Map.entry("author", "authors"),
            Map.entry("last", "authors"),
            Map.entry("author1", "authors"),
            Map.entry("last1", "authors"));

    private final String text;
    private final Changes changes;
    private final Parts parts;
    private final Transcript transcript;
    private final Map<String, String> named = new HashMap<>();
    private int closeRef;

    WikitextReferences(String text, Changes changes, Parts parts, Transcript transcript) {
        this.text = text;
        this.changes = changes;
        this.parts = parts;
        this.transcript = transcript;
    }

    /** Lifts the reference whose tag a matcher stands on, or cites the one that it names; gives where the text goes on. */
    int lift(Matcher mark, String tag) {
        String called = name(tag);
        int start = mark.end();
        transcript.rule("reference");
        if (tag.endsWith("/>") || closing(start) < 0) {
            cite(mark.start(), named.getOrDefault(called, ""));
            transcript.skip(start);
            return start;
        }
        int end = closeRef;
        String path = parts.numbered("reference");
        if (!called.isEmpty()) {
            named.putIfAbsent(called, path);
        }
        cite(mark.start(), path);
        transcript.lift(new Span(start, end), path);
        if (text.startsWith("{{", start)) {
            int close = WikitextTemplate.end(text, start, end);
            if (close > 0) {
                fields(WikitextTemplate.read(text, start, close), start, close);
            }
        } else {
            ReferenceParser.annotate(Reading.verbatim(text, new Span(start, end)), changes);
        }
        transcript.skip(end + "</ref>".length());
        return end + "</ref>".length();
    }

    private static String name(String tag) {
        Matcher name = NAME.matcher(tag);
        if (!name.find()) {
            return "";
        }
        return name.group(1) != null ? name.group(1) : name.group(2) != null ? name.group(2) : name.group(3);
    }

    /** Whether the reference whose tag a matcher stands on ends before an offset. */
    boolean isClosed(Matcher mark, String tag, int before) {
        return tag.endsWith("/>") || (closing(mark.end()) >= 0 && closing(mark.end()) < before);
    }

    /** The next end of a reference; looked for once for all tags before it. */
    private int closing(int from) {
        if (closeRef >= 0 && closeRef < from) {
            closeRef = text.indexOf("</ref>", from);
        }
        return closeRef;
    }

    private void cite(int at, String path) {
        if (!path.isEmpty()) {
            changes.annotate(Span.at(at, 0), new Citation(path));
        }
    }

    /** Leaves of a citation template its values, as a list, and says what each is. */
    private void fields(WikitextTemplate template, int start, int end) {
        Transcript inside = new Transcript(changes, text, start, "reference");
        for (Argument argument : template.arguments()) {
            Span value = argument.value();
            String field = FIELDS.getOrDefault(argument.name(), "");
            if (!value.isEmpty() && (!field.isEmpty() || argument.name().isEmpty())) {
                inside.space(". ");
                inside.keep(value.start(), value.end());
                if (!field.isEmpty()) {
                    changes.annotate(value, new ReferenceField(field, value.of(text)));
                }
            }
        }
        inside.end(end);
    }
}
