package dev.palimpsest;

import dev.palimpsest.text.RawText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A pipeline as data: stage ids with options, in order. {@link Profiles} reads the built-in ones and YAML files.
 *
 * @param name its name
 * @param summary one line
 * @param steps the stages
 */
public record Profile(String name, String summary, List<Step> steps) {

    /**
     * One stage of a profile.
     *
     * @param stage its id
     * @param options the options set; the rest are standard
     * @param rounds how often at most it is run while it still changes something; 1 for once
     */
    public record Step(String stage, Map<String, String> options, int rounds) {
        public Step {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }

    public Profile {
        steps = List.copyOf(steps);
    }

    /**
     * This profile with one option of one stage set.
     *
     * @throws ProfileException if the profile has no such stage
     */
    public Profile with(String stage, String option, String value) {
        requireStage(stage);
        List<Step> changed = new ArrayList<>();
        for (Step step : steps) {
            Map<String, String> options = new LinkedHashMap<>(step.options);
            if (step.stage.equals(stage)) {
                options.put(option, value);
            }
            changed.add(new Step(step.stage, options, step.rounds));
        }
        return new Profile(name, summary, changed);
    }

    /**
     * This profile without a stage.
     *
     * @throws ProfileException if the profile has no such stage
     */
    public Profile without(String stage) {
        requireStage(stage);
        return new Profile(
                name,
                summary,
                steps.stream().filter(s -> !s.stage.equals(stage)).toList());
    }

    private void requireStage(String stage) {
        List<String> ids = steps.stream().map(Step::stage).toList();
        if (!ids.contains(stage)) {
            throw ProfileException.unknown("stage in profile " + name, stage, ids);
        }
    }

    /** The pipeline it describes, of the stages on the class path. */
    public Pipeline pipeline() {
        return pipeline(Duration.ZERO, (stage, time) -> {});
    }

    /** The pipeline it describes, with a deadline for each stage and a listener for times; see {@link Pipeline.Builder}. */
    public Pipeline pipeline(Duration deadline, BiConsumer<String, Duration> timing) {
        Stages stages = Stages.discovered();
        Pipeline.Builder builder = Pipeline.builder().deadline(deadline).timing(timing);
        for (Step step : steps) {
            Stage stage = stages.create(step.stage, step.options);
            if (step.rounds > 1) {
                builder.untilStable(stage, step.rounds);
            } else {
                builder.stage(stage);
            }
        }
        return builder.build();
    }

    /** A hash of the stages and of every option's value, the standard ones included: equal if they do the same. */
    public String fingerprint() {
        Stages stages = Stages.discovered();
        StringBuilder all = new StringBuilder();
        for (Step step : steps) {
            StageInfo info = stages.provider(step.stage).info();
            all.append(step.stage).append('×').append(step.rounds);
            all.append(StageOptions.of(info, step.options).values()).append('\n');
        }
        return RawText.hash(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
