package dev.palimpsest.mojibake;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;

/** Makes every line break a line feed. */
final class LineBreaks implements Stage {
    private static final StageInfo INFO = StageInfo.named("line-breaks", "makes every line break a line feed")
            .rule("line-break", "CR LF, CR, U+0085, U+2028 and U+2029 become LF")
            .build();

    /** Makes the stage. */
    @AutoService(StageProvider.class)
    public static final class Provider implements StageProvider {
        @Override
        public StageInfo info() {
            return INFO;
        }

        @Override
        public Stage create(StageOptions options) {
            return new LineBreaks();
        }
    }

    @Override
    public StageInfo info() {
        return INFO;
    }

    @Override
    public void run(Document document, Changes changes) {
        String text = document.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
                boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                changes.replace(Span.at(i, pair ? 2 : 1), "\n", "line-break");
                i += pair ? 1 : 0;
            }
            if ((i & 0xFFFF) == 0) {
                changes.checkDeadline();
            }
        }
    }
}
