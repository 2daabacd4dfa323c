package dev.palimpsest.mojibake;

import com.google.auto.service.AutoService;
import com.ibm.icu.text.Normalizer2;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOption;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;

/** Brings text into a Unicode normalisation form, with edits no wider than a base and its marks. */
final class UnicodeNormalisation implements Stage {
    private static final StageInfo INFO = StageInfo.named(
                    "unicode-normalisation", "brings text into a Unicode normalisation form")
            .option(StageOption.choice("form", "the normalisation form", "NFC", "NFKC", "NFD", "NFKD"))
            .rule("normalisation", "a base character with its marks becomes its normal form")
            .build();

    private static final int WINDOW = 1 << 16;

    private final Normalizer2 normalizer;

    private UnicodeNormalisation(Normalizer2 normalizer) {
        this.normalizer = normalizer;
    }

    /** Makes the stage. */
    @AutoService(StageProvider.class)
    public static final class Provider implements StageProvider {
        @Override
        public StageInfo info() {
            return INFO;
        }

        @Override
        public Stage create(StageOptions options) {
            return new UnicodeNormalisation(normalizer(options.text("form")));
        }
    }

    private static Normalizer2 normalizer(String form) {
        return switch (form) {
            case "NFKC" -> Normalizer2.getNFKCInstance();
            case "NFD" -> Normalizer2.getNFDInstance();
            case "NFKD" -> Normalizer2.getNFKDInstance();
            default -> Normalizer2.getNFCInstance();
        };
    }

    @Override
    public StageInfo info() {
        return INFO;
    }

    @Override
    public void run(Document document, Changes changes) {
        String text = document.text();
        int at = normalizer.spanQuickCheckYes(text);
        while (at < text.length()) {
            changes.checkDeadline();
            int start = at;
            int end = next(text, start);
            String normal = normalizer.normalize(text.subSequence(start, end));
            changes.replace(new Span(start, end), normal, "normalisation");
            at = end + normalizer.spanQuickCheckYes(text.subSequence(end, Math.min(text.length(), end + WINDOW)));
            at = Math.max(end, boundary(text, at, end));
        }
    }

    /** The next place after {@code from} that normalisation never looks across. */
    private int next(String text, int from) {
        int i = from + Character.charCount(text.codePointAt(from));
        while (i < text.length() && !normalizer.hasBoundaryBefore(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    /** The last such place at or before {@code at}. */
    private int boundary(String text, int at, int least) {
        int i = at;
        while (i > least && i < text.length() && !normalizer.hasBoundaryBefore(text.codePointAt(i))) {
            i -= Character.charCount(text.codePointBefore(i));
        }
        return i;
    }
}
