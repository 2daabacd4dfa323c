package dev.palimpsest.form;

import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Span;
import dev.palimpsest.text.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes the value of one infobox field apart into items, and makes it a part with each item on a line of its own. */
final class InfoboxField {
    private static final String BULLETS = "*•◦▪·‣";

    /** One item: what it says, and what stood before it. */
    private record Item(Reading reading, String said, int level, String flag, boolean label, List<Traced> links) {}

    /**
     * A link of the field.
     *
     * @param words what the link shows
     * @param target where it leads
     */
    record Link(String words, Traced target) {}

    private final Reading value;
    private final Set<String> bold;
    private final List<Item> items = new ArrayList<>();

    private InfoboxField(Reading value, Set<String> bold) {
        this.value = value;
        this.bold = bold;
    }

    /**
     * Lifts the field to a path; without any item in it there is nothing to lift.
     *
     * @param value the field's value, one item a line
     * @param bold the items that stand in bold type, which makes them labels of what follows
     */
    static void lift(
            Reading value, Set<String> bold, List<Link> links, String path, Changes changes, Transcript transcript) {
        InfoboxField field = new InfoboxField(value, bold);
        field.readItems();
        if (!field.items.isEmpty()) {
            field.link(links);
            field.write(path, changes, transcript);
        }
    }

    private void readItems() {
        String text = value.toString();
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            readItem(text, from, end);
            from = end + 1;
        }
    }

    private void readItem(String text, int from, int end) {
        int at = from;
        int level = 0;
        while (at < end && (isBlank(text.charAt(at)) || BULLETS.indexOf(text.charAt(at)) >= 0)) {
            level += isBlank(text.charAt(at)) ? 0 : 1;
            at++;
        }
        StringBuilder flag = new StringBuilder();
        at = flags(text, at, end, flag);
        Reading reading = withoutReferences(text, at, end);
        if (reading.length() > 0) {
            String said = reading.toString();
            boolean label = said.endsWith(":") || bold.contains(said);
            items.add(new Item(reading, said, level, flag.toString(), label, new ArrayList<>()));
        }
    }

    /** Reads flag emoji, each two regional indicators, and gives where what follows them begins. */
    private static int flags(String text, int from, int end, StringBuilder flag) {
        int at = from;
        while (at + 3 < end && isRegional(text.codePointAt(at)) && isRegional(text.codePointAt(at + 2))) {
            flag.append(flag.length() == 0 ? "" : " ");
            flag.append((char) ('A' + text.codePointAt(at) - 0x1F1E6));
            flag.append((char) ('A' + text.codePointAt(at + 2) - 0x1F1E6));
            at += 4;
            while (at < end && isBlank(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private static boolean isRegional(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }

    /** The item without {@code <ref …>} and what it encloses, and without blanks around it. */
    private Reading withoutReferences(String text, int from, int end) {
        String item = text.substring(from, end);
        int at = 0;
        int ref = item.indexOf("<ref");
        if (ref < 0) {
            return trimmed(value, from, end);
        }
        Reading reading = new Reading();
        while (ref >= 0) {
            int close = item.indexOf('>', ref);
            if (close < 0) {
                break;
            }
            reading.add(value, from + at, from + ref);
            int closing = item.charAt(close - 1) == '/' ? -1 : item.indexOf("</ref>", close);
            at = closing < 0 ? close + 1 : closing + "</ref>".length();
            ref = item.indexOf("<ref", at);
        }
        reading.add(value, from + at, end);
        return trimmed(reading, 0, reading.length());
    }

    private static Reading trimmed(Reading reading, int from, int end) {
        int first = from;
        int last = end;
        while (first < last && isBlank(reading.text().charAt(first))) {
            first++;
        }
        while (last > first && isBlank(reading.text().charAt(last - 1))) {
            last--;
        }
        Reading trimmed = new Reading();
        trimmed.add(reading, first, last);
        return trimmed;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }

    /** Gives each link to the first item, from the last one linked on, that shows its words. */
    private void link(List<Link> links) {
        int from = 0;
        for (Link link : links) {
            int found = from;
            for (int i = from; i < items.size(); i++) {
                if (items.get(i).said.contains(link.words)) {
                    found = i;
                    break;
                }
            }
            items.get(found).links.add(link.target);
            from = found;
        }
    }

    private void write(String path, Changes changes, Transcript transcript) {
        Reading text = new Reading();
        String label = "";
        for (Item item : items) {
            Reading r = item.reading;
            Span span = r.source(0, r.length());
            text.line(span.start());
            text.add(r, 0, r.length());
            if (item.label) {
                label = item.said.endsWith(":")
                        ? item.said.substring(0, item.said.length() - 1).strip()
                        : item.said;
            }
            changes.annotate(span, new InfoboxItem(item.level, item.flag, label, item.links));
        }
        transcript.lift(text.source(0, text.length()), path, text, "infobox-item");
    }
}
