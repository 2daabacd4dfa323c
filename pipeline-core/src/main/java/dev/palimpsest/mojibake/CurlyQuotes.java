package dev.palimpsest.mojibake;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;

/** Makes curly quotes straight. */
final class CurlyQuotes {
    private static final StageInfo INFO = StageInfo.named("curly-quotes", "makes curly quotes straight")
            .rule("quote", "a curly quote or apostrophe becomes a straight one")
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
            return new Substitutes(INFO, "curly-quotes.tsv");
        }
    }

    private CurlyQuotes() {}
}
