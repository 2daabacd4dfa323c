package dev.palimpsest.cli;

import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import dev.palimpsest.text.Warning;
import java.util.ArrayList;
import java.util.List;

/** The warnings of a document as lines that a person reads: document, byte of its file, what is odd. */
final class WarningLines {
    /** More than these of one document are only counted. */
    static final int MOST = 10;

    private WarningLines() {}

    static List<String> of(Document document) {
        List<Warning> warnings = document.warnings();
        List<String> lines = new ArrayList<>();
        for (Warning warning : warnings.subList(0, Math.min(MOST, warnings.size()))) {
            lines.add(line(document, warning));
        }
        if (warnings.size() > MOST) {
            lines.add(document.id() + ": warning: " + (warnings.size() - MOST)
                    + " more of them (palimpsest explain lists all)");
        }
        return lines;
    }

    private static String line(Document document, Warning warning) {
        RawText raw = document.raw();
        int start = Math.min(warning.raw().start(), raw.text().length());
        String part = warning.field().isEmpty() ? "" : ", in " + warning.field();
        return document.id() + ": warning at byte "
                + raw.toBytes(Span.at(start, 0)).start() + part + ": " + warning.message();
    }
}
