package dev.palimpsest.cli;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profile;
import dev.palimpsest.cli.flow.StageClock;
import dev.palimpsest.cli.flow.Work;
import dev.palimpsest.cli.flow.Workers;
import dev.palimpsest.cli.input.Container;
import dev.palimpsest.cli.input.Entry;
import dev.palimpsest.cli.input.InputException;
import dev.palimpsest.cli.input.Inputs;
import dev.palimpsest.cli.input.Reader;
import dev.palimpsest.record.Manifest;
import dev.palimpsest.record.Source;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** The documents of a command on their way from its inputs through its pipeline to whatever the command makes of them. */
final class DocumentFlow {
    private static final long HEAP_SHARE = 64;

    private final InputOptions input;
    private final ProcessingOptions processing;
    private final Profile profile;
    private final StageClock clock = new StageClock();
    private final Pipeline pipeline;
    private final Map<String, Pipeline> ofForms = new ConcurrentHashMap<>();
    private final List<Manifest.Input> files = new ArrayList<>();
    private final SortedMap<String, Long> skipped = new TreeMap<>();
    private final AtomicLong consumed = new AtomicLong();
    private Optional<Path> leftOut = Optional.empty();
    private Optional<Suspects> suspects = Optional.empty();
    private OptionalLong only = OptionalLong.empty();
    private volatile Runnable stopping = () -> {};
    private volatile boolean stopped;

    /** Makes something of a processed document. */
    interface Rendering<R> {
        /** What is made of it. */
        R of(Document document, Source source) throws IOException;
    }

    DocumentFlow(InputOptions input, ProcessingOptions processing, String standardProfile) {
        this.input = input;
        this.processing = processing;
        this.profile = processing.profile(standardProfile);
        this.pipeline = processing.pipeline(profile, clock);
    }

    Profile profile() {
        return profile;
    }

    StageClock clock() {
        return clock;
    }

    /** The files that were read to their end so far. */
    List<Manifest.Input> files() {
        return files;
    }

    /** What inputs held so far that is no document, by what it is. */
    SortedMap<String, Long> skipped() {
        return skipped;
    }

    private Inputs inputs() {
        Inputs all = input.inputs();
        return leftOut.map(all::without).orElse(all);
    }

    /** The bytes of the files read so far, packed as they are. */
    long consumed() {
        return consumed.get();
    }

    /** The bytes of all files, packed as they are; 0 for what comes from standard input. Looks at every file. */
    long size() {
        return inputs().size();
    }

    /** Notes which documents are in hand, and tries those alone that its process may have died of. */
    void watch(Suspects watched) {
        suspects = Optional.of(watched);
    }

    /** Processes one document alone, counted from 0. */
    void only(long document) {
        only = OptionalLong.of(document);
    }

    /** Does not read the folder that the command writes to, where it lies among the inputs. */
    void leaveOut(Path output) {
        leftOut = Optional.of(output);
    }

    /** Finishes the documents in hand and begins no other. */
    void stop() {
        stopped = true;
        stopping.run();
    }

    boolean isStopped() {
        return stopped;
    }

    /** Takes every document through the pipeline; outcomes come in the order of the inputs. */
    <R> void run(Rendering<R> rendering, Workers.Receiver<R> receiver) throws IOException, InterruptedException {
        run(entry -> false, rendering, receiver);
    }

    /** The same for those documents alone that are not done already, which is asked of each in order. */
    <R> void run(Predicate<Entry> done, Rendering<R> rendering, Workers.Receiver<R> receiver)
            throws IOException, InterruptedException {
        Inputs inputs = inputs();
        Workers.Limits limits = new Workers.Limits(
                processing.jobs(),
                processing.timeout(profile),
                Runtime.getRuntime().maxMemory() / HEAP_SHARE);
        try (Workers<R> workers = new Workers<>(work(rendering), receiver, limits)) {
            stopping = workers::stop;
            if (stopped) {
                workers.stop();
            }
            try {
                new Reader(input.format(), limited(done, workers), files::add, consumed).read(inputs);
            } catch (EndOfInterest e) {
                // no more documents are wanted; finish() says so if something is wrong
            }
            workers.finish();
        }
    }

    private <R> Entry.Sink limited(Predicate<Entry> done, Workers<R> workers) {
        return new Entry.Sink() {
            private long number;

            @Override
            public void accept(Entry entry) throws InterruptedException {
                long at = number++;
                if (at == input.limit() || stopped || at > only.orElse(Long.MAX_VALUE)) {
                    throw new EndOfInterest();
                }
                boolean wanted = !done.test(entry) && (only.isEmpty() || at == only.getAsLong());
                if (wanted
                        && !workers.submit(
                                suspects.isEmpty() ? entry : suspects.get().watched(entry, at))) {
                    throw new EndOfInterest();
                }
            }

            @Override
            public void skip(String kind) {
                skipped.merge(kind, 1L, Long::sum);
            }
        };
    }

    /** A page of a wiki's dump may have too little markup to be known by. */
    private Pipeline pipeline(Source source) {
        return Container.form(source.container(), source.metadata())
                .map(form ->
                        ofForms.computeIfAbsent(form, f -> processing.pipeline(processing.ofForm(profile, f), clock)))
                .orElse(pipeline);
    }

    private <R> Work<R> work(Rendering<R> rendering) {
        return new Work<>() {
            @Override
            public R of(RawText raw, Source source) throws IOException {
                clock.begin();
                if (raw.text().length() > input.maxChars()) {
                    throw new InputException(
                            "too-large",
                            raw.id() + " has " + raw.text().length() + " characters, and the most is "
                                    + input.maxChars(),
                            "raise --max-chars, or split the document");
                }
                return rendering.of(pipeline(source).process(raw), source);
            }

            @Override
            public String stage() {
                return clock.current();
            }
        };
    }

    /** Ends the reading of inputs. */
    private static final class EndOfInterest extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
