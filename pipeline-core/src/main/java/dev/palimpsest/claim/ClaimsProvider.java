package dev.palimpsest.claim;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOption;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;

/** Offers the stage {@code claims}. */
@AutoService(StageProvider.class)
public final class ClaimsProvider implements StageProvider {
    private static final StageInfo INFO = StageInfo.named(
                    "claims", "finds who says that what happened, when, where, how many, and who denies it")
            .option(
                    StageOption.text(
                            "domains",
                            "conflict,civil,disaster,health,cyber",
                            "event lexicons, comma-separated: care, civil, conflict, cyber, diplomacy, disaster, economy, health, politics, or the path of a .lex file"))
            .scope(StageInfo.Scope.DOCUMENT)
            .needs("entities", "times")
            .makes("claims")
            .build();

    @Override
    public StageInfo info() {
        return INFO;
    }

    @Override
    public Stage create(StageOptions options) {
        return new ClaimsStage(INFO, Language.of(Resource.members(options.text("domains"))));
    }
}
