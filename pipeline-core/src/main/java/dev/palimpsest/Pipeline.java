package dev.palimpsest;

import dev.palimpsest.StageInfo.Scope;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.DeadlineException;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.PalimpsestException;
import dev.palimpsest.text.RawText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;

/** Stages in order. The only thing that applies what stages propose. Immutable, safe for many threads. */
public final class Pipeline {

    /** A stage, and how often at most it is run while it still changes something. */
    private record Step(Stage stage, int rounds) {}

    private final List<Step> steps;
    private final Duration deadline;
    private final BiConsumer<String, Duration> timing;

    private Pipeline(List<Step> steps, Duration deadline, BiConsumer<String, Duration> timing) {
        this.steps = List.copyOf(steps);
        this.deadline = deadline;
        this.timing = timing;
    }

    /** Begins a pipeline. */
    public static Builder builder() {
        return new Builder();
    }

    /** What its stages are, in order. */
    public List<StageInfo> stages() {
        return steps.stream().map(step -> step.stage.info()).toList();
    }

    /**
     * Takes one raw text through all stages.
     *
     * @throws DeadlineException if a stage overruns its time
     * @throws PalimpsestException if a stage fails; the message names stage and document
     */
    public Document process(RawText raw) {
        return process(Document.of(raw));
    }

    /** Takes a document that other stages may have worked on through all stages. */
    public Document process(Document document) {
        Document current = document.body();
        for (Step step : steps) {
            long start = System.nanoTime();
            current = run(step, current);
            timing.accept(step.stage.info().id(), Duration.ofNanos(System.nanoTime() - start));
        }
        return current;
    }

    private Document run(Step step, Document document) {
        Document current = apply(step.stage, document);
        int before = step.rounds == 1 ? 0 : document.edits().size();
        for (int round = 1; round < step.rounds && current.edits().size() > before; round++) {
            before = current.edits().size();
            current = apply(step.stage, current);
        }
        return current;
    }

    private Document apply(Stage stage, Document document) {
        StageInfo info = stage.info();
        long until = deadline.isZero() ? Long.MAX_VALUE : System.nanoTime() + deadline.toNanos();
        Set<String> rules = info.rules().isEmpty() ? Set.of("") : info.rules().keySet();
        Changes changes = Changes.to(document, info.id(), rules, until);
        try {
            if (info.scope() == Scope.EACH_TEXT) {
                for (Document text : document.texts()) {
                    changes.checkDeadline();
                    stage.run(text, changes.in(text.path()));
                }
            } else {
                stage.run(document, changes);
            }
            return document.apply(changes);
        } catch (PalimpsestException e) {
            throw e;
        } catch (CancellationException e) {
            DeadlineException late = new DeadlineException(document.id(), info.id());
            late.initCause(e);
            throw late;
        } catch (RuntimeException | StackOverflowError e) {
            throw new PalimpsestException(
                    document.id() + ": stage " + info.id() + " failed: " + e,
                    "this is a bug of the stage: report it with the document",
                    e);
        }
    }

    /** Collects the steps of a pipeline. */
    public static final class Builder {
        private final List<Step> steps = new ArrayList<>();
        private Duration deadline = Duration.ZERO;
        private BiConsumer<String, Duration> timing = (stage, time) -> {};

        private Builder() {}

        /** Adds a stage. */
        public Builder stage(Stage stage) {
            steps.add(new Step(stage, 1));
            return this;
        }

        /** Adds a stage that is run again until it changes nothing, {@code max} times at most; each round is logged. */
        public Builder untilStable(Stage stage, int max) {
            steps.add(new Step(stage, max));
            return this;
        }

        /** What one stage may take for one document; {@link Duration#ZERO}, the default, for ever. */
        public Builder deadline(Duration aStage) {
            deadline = aStage;
            return this;
        }

        /** Told, after each stage of each document, how long it took. Called from whichever thread runs the document. */
        public Builder timing(BiConsumer<String, Duration> listener) {
            timing = listener;
            return this;
        }

        /**
         * The pipeline.
         *
         * @throws ProfileException if a stage needs what no stage before it makes
         */
        public Pipeline build() {
            Set<String> made = new LinkedHashSet<>();
            for (Step step : steps) {
                StageInfo info = step.stage.info();
                for (String need : info.needs()) {
                    if (!made.contains(need)) {
                        throw new ProfileException(
                                "stage " + info.id() + " needs " + need + ", and no stage before it makes that",
                                "put a stage that makes " + need + " before it; made so far: " + made);
                    }
                }
                made.addAll(info.makes());
            }
            return new Pipeline(steps, deadline, timing);
        }
    }
}
