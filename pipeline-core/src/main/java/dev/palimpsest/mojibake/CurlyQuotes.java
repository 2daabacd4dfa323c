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

/** Makes curly quotes straight. */
final class CurlyQuotes implements Stage {
    private static final StageInfo INFO = StageInfo.named("curly-quotes", "makes curly quotes straight")
            .rule("quote", "a curly quote or apostrophe becomes a straight one")
            .build();

    private static final Map<Character, String> SUBSTITUTES = Substitutes.read("curly-quotes.tsv");

    /** Makes the stage. */
    @AutoService(StageProvider.class)
    public static final class Provider implements StageProvider {
        @Override
        public StageInfo info() {
            return INFO;
        }

        @Override
        public Stage create(StageOptions options) {
            return new CurlyQuotes();
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
                changes.replace(Span.at(i, 1), SUBSTITUTES.getOrDefault(c, ""), "quote");
            }
            if ((i & 0xFFFF) == 0) {
                changes.checkDeadline();
            }
        }
    }
}
