package dev.palimpsest.form;

/** Joins readings of text nodes as a browser joins their text: runs of blanks are one, and none stands at a line's end. */
final class HtmlReading {
    private HtmlReading() {}

    static void add(Reading all, Reading node) {
        for (int i = 0; i < node.length(); i++) {
            char c = node.text().charAt(i);
            if (!HtmlText.isBlank(c)) {
                all.add(node, i, i + 1);
            } else if (all.length() > 0 && !endsBlank(all)) {
                all.add(' ', node.from(i), node.source(i, i + 1).end());
            }
        }
    }

    static void line(Reading all, int at) {
        if (all.length() > 0 && all.text().charAt(all.length() - 1) != '\n') {
            all.line(Math.max(at, all.end()));
        }
    }

    private static boolean endsBlank(Reading reading) {
        char last = reading.text().charAt(reading.length() - 1);
        return last == ' ' || last == '\n';
    }

    static Reading trimmed(Reading reading) {
        int end = reading.length();
        while (end > 0 && Character.isWhitespace(reading.text().charAt(end - 1))) {
            end--;
        }
        Reading trimmed = new Reading();
        trimmed.add(reading, 0, end);
        return trimmed;
    }
}
