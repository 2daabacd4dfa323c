package dev.palimpsest.mojibake;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.lang.Character.UnicodeScript;

/** Puts the Latin schwa where a letter that looks like it stands in a Latin word. */
final class SchwaImpostors implements Stage {
    private static final StageInfo INFO = StageInfo.named(
                    "schwa-impostors", "puts the Latin schwa where a letter that looks like it stands in a Latin word")
            .rule("schwa", "U+01DD, U+018E, U+04D9 or U+04D8 in a word of Latin letters becomes U+0259 or U+018F")
            .build();

    /** Small and capital by turns. */
    private static final String IMPOSTORS = "ǝƎәӘ";

    /** Makes the stage. */
    @AutoService(StageProvider.class)
    public static final class Provider implements StageProvider {
        @Override
        public StageInfo info() {
            return INFO;
        }

        @Override
        public Stage create(StageOptions options) {
            return new SchwaImpostors();
        }
    }

    @Override
    public StageInfo info() {
        return INFO;
    }

    @Override
    public void run(Document document, Changes changes) {
        String text = document.text();
        int i = 0;
        while (i < text.length()) {
            int end = word(text, i);
            if (end == i) {
                i++;
                continue;
            }
            changes.checkDeadline();
            if (isLatin(text, i, end)) {
                for (int k = i; k < end; k++) {
                    int at = IMPOSTORS.indexOf(text.charAt(k));
                    if (at >= 0) {
                        changes.replace(Span.at(k, 1), at % 2 == 0 ? "ə" : "Ə", "schwa");
                    }
                }
            }
            i = end;
        }
    }

    private static int word(String text, int start) {
        int i = start;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Whether a word has Latin letters, and no other ones than the impostors. */
    private static boolean isLatin(String text, int start, int end) {
        boolean latin = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (IMPOSTORS.indexOf(c) < 0) {
                if (UnicodeScript.of(c) != UnicodeScript.LATIN) {
                    return false;
                }
                latin = true;
            }
        }
        return latin;
    }
}
