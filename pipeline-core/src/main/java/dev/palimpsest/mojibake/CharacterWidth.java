package dev.palimpsest.mojibake;

import com.google.auto.service.AutoService;
import com.ibm.icu.text.Normalizer2;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;

/** Gives full-width Latin and half-width kana their usual width. */
final class CharacterWidth implements Stage {
    private static final StageInfo INFO = StageInfo.named(
                    "character-width", "gives full-width Latin and half-width kana their usual width")
            .rule("width", "a character of the block FF00 to FFEF, or U+3000, becomes its usual form")
            .build();

    private static final Normalizer2 NORMAL = Normalizer2.getNFKCInstance();

    /** Makes the stage. */
    @AutoService(StageProvider.class)
    public static final class Provider implements StageProvider {
        @Override
        public StageInfo info() {
            return INFO;
        }

        @Override
        public Stage create(StageOptions options) {
            return new CharacterWidth();
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
            if ((i & 0xFFFF) == 0) {
                changes.checkDeadline();
            }
            if (!isWide(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.length() && (text.charAt(end) == 0xFF9E || text.charAt(end) == 0xFF9F)) {
                end++;
            }
            changes.replace(new Span(i, end), NORMAL.normalize(text.subSequence(i, end)), "width");
            i = end;
        }
    }

    private static boolean isWide(char c) {
        return c == 0x3000 || (c > 0xFF00 && c < 0xFFF0);
    }
}
