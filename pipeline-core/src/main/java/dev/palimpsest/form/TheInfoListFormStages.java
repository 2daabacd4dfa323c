package dev.palimpsest.form;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;

/** Offers the stage {@code theinfolist-form}. */
@AutoService(StageProvider.class)
public final class TheInfoListFormStages implements StageProvider {

    @Override
    public StageInfo info() {
        return TheInfoListFormStage.INFO;
    }

    @Override
    public Stage create(StageOptions options) {
        return new TheInfoListFormStage();
    }
}
