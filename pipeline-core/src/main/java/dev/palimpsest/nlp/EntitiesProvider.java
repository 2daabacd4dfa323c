package dev.palimpsest.nlp;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;

/** Makes the stage {@code entities}. */
@AutoService(StageProvider.class)
public final class EntitiesProvider implements StageProvider {

    @Override
    public StageInfo info() {
        return EntitiesStage.INFO;
    }

    @Override
    public Stage create(StageOptions options) {
        return new EntitiesStage(options);
    }
}
