package dev.palimpsest.wiki;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;

/** Offers the stage {@code glosses}. */
@AutoService(StageProvider.class)
public final class GlossesStages implements StageProvider {

    @Override
    public StageInfo info() {
        return GlossesStage.INFO;
    }

    @Override
    public Stage create(StageOptions options) {
        return new GlossesStage();
    }
}
