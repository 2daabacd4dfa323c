package dev.palimpsest.mojibake;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;

/** Takes typographic ligatures of Latin letters apart. */
final class Ligatures {
    private static final StageInfo INFO = StageInfo.named(
                    "ligatures", "takes typographic ligatures of Latin letters apart")
            .rule("ligature", "a ligature becomes its letters")
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
            return new Substitutes(INFO, "ligatures.tsv");
        }
    }

    private Ligatures() {}
}
