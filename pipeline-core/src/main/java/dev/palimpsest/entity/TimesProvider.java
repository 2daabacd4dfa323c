package dev.palimpsest.entity;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;

/** Makes the stage {@code times}. */
@AutoService(StageProvider.class)
public final class TimesProvider implements StageProvider {

    @Override
    public StageInfo info() {
        return TimesStage.INFO;
    }

    @Override
    public Stage create(StageOptions options) {
        return new TimesStage(options);
    }
}
