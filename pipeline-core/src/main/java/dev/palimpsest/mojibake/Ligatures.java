package dev.palimpsest.mojibake;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.Map;

/** Takes typographic ligatures of Latin letters apart. */
final class Ligatures implements Stage {
    private static final StageInfo INFO = StageInfo.named(
                    "ligatures", "takes typographic ligatures of Latin letters apart")
            .rule("ligature", "a ligature becomes its letters")
            .build();

    private static final Map<Character, String> SUBSTITUTES = Substitutes.read("ligatures.tsv");

    /** Makes the stage. */
    @AutoService(StageProvider.class)
    public static final class Provider implements StageProvider {
        @Override
        public StageInfo info() {
            return INFO;
        }

        @Override
        public Stage create(StageOptions options) {
            return new Ligatures();
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
            if (c >= 0x80 && SUBSTITUTES.containsKey(c)) {
                changes.replace(Span.at(i, 1), SUBSTITUTES.getOrDefault(c, ""), "ligature");
            }
            if ((i & 0xFFFF) == 0) {
                changes.checkDeadline();
            }
        }
    }
}
