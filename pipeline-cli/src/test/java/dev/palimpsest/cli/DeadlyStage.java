package dev.palimpsest.cli;

import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;

/** A stage that does to a text what it says: {@code HALT} ends the process, {@code FILL} fills the memory, each {@code !} warns. */
public final class DeadlyStage implements StageProvider, Stage {
    private static final int STATUS = 99;

    @Override
    public StageInfo info() {
        return StageInfo.named("deadly", "Ends the process, for tests.").build();
    }

    @Override
    public Stage create(StageOptions options) {
        return this;
    }

    @Override
    public void run(Document document, Changes changes) {
        if (document.text().contains("HALT")) {
            Runtime.getRuntime().halt(STATUS);
        }
        if (document.text().contains("FILL") && Runtime.getRuntime().maxMemory() < 200L << 20) {
            throw new OutOfMemoryError("as asked for");
        }
        if (document.text().contains("OVERFLOW")) {
            overflow(1);
        }
        for (int i = document.text().indexOf('!'); i >= 0; i = document.text().indexOf('!', i + 1)) {
            changes.warn(Span.at(i, 1), "as asked for");
        }
    }

    private static int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }
}
