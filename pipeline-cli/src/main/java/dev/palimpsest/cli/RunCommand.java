package dev.palimpsest.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.Profile;
import dev.palimpsest.cli.batch.Comparison;
import dev.palimpsest.cli.batch.Extra;
import dev.palimpsest.cli.batch.Lines;
import dev.palimpsest.cli.batch.Plan;
import dev.palimpsest.cli.batch.RunFolder;
import dev.palimpsest.cli.batch.RunFolders;
import dev.palimpsest.cli.flow.Outcome;
import dev.palimpsest.record.Source;
import dev.palimpsest.text.Document;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code palimpsest run}: the records of every document, with the account of the whole. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Write the records of each document into a folder: documents.jsonl, claims.jsonl, edits.jsonl,",
            "failures.jsonl, links.jsonl, and last manifest.json. A folder without a manifest is a run that did not finish."
        })
final class RunCommand extends DocumentCommand {
    @Mixin
    private OutputOption output = new OutputOption();

    @Option(names = "--resume", description = "Go on with the run that DIR holds; an empty folder begins one.")
    private boolean resume;

    @Option(names = "--fail-fast", description = "Stop at the first document that fails.")
    private boolean failFast;

    @Option(names = "--dry-run", description = "Process everything and write nothing; say what would fail.")
    private boolean dryRun;

    @Option(
            names = "--check",
            description =
                    "Process everything, compare with the run that DIR holds, and write nothing; 1 if they differ.")
    private boolean check;

    @Option(names = "--report", description = "Write report.html too: raw and clean text side by side.")
    private boolean report;

    @Option(
            names = "--dedup",
            description = "Of documents with the same raw bytes or the same cleaned text, claim from the first alone.")
    private boolean dedup;

    @Option(names = Suspects.ONLY, hidden = true, description = "Process that document alone, and write nothing.")
    private long only = -1;

    @Option(names = "--json-progress", description = "Progress on standard error as a JSON object a line.")
    private boolean jsonProgress;

    RunCommand(Console console) {
        super(console, "claims");
    }

    @Override
    int process(DocumentFlow flow, FailureReport failures) throws IOException, InterruptedException {
        input().inputs(); // an input that is missing is said before a folder is made
        flow.leaveOut(output.path());
        Signals signals = Signals.caughtBy(flow::stop);
        try (Progress progress = Progress.of(flow, console(), jsonProgress)) {
            if (only >= 0) {
                flow.only(only);
            }
            if (dryRun || only >= 0) {
                flow.run((document, source) -> document.edits().size(), (Outcome<Integer> outcome) -> {
                    failures.count(outcome);
                    progress.count(outcome);
                });
                return signals.exitCode().orElse(failures.anyFailed() ? ExitCode.FAILED : ExitCode.OK);
            }
            if (check) {
                return compare(flow, failures, signals, progress);
            }
            if (resume && RunFolders.hasFinished(output.path())) {
                return ExitCode.OK;
            }
            return write(flow, failures, signals, progress);
        }
    }

    private int compare(DocumentFlow flow, FailureReport failures, Signals signals, Progress progress)
            throws IOException, InterruptedException {
        try (Comparison comparison = Comparison.with(output.path(), extras())) {
            flow.run(this::lines, (Outcome<Lines> outcome) -> {
                failures.count(outcome);
                comparison.compare(outcome);
                progress.count(outcome);
            });
            if (flow.isStopped()) {
                return signals.exitCode().orElse(ExitCode.FAILED);
            }
            List<String> differences = comparison.finish();
            differences.forEach(difference -> console().errWriter().println("palimpsest: " + difference));
            return differences.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private Lines lines(Document document, Source source) throws IOException {
        return Lines.of(document, source, processing().offsets(), extras());
    }

    private SortedSet<Extra> extras() {
        SortedSet<Extra> extras = new TreeSet<>();
        if (report) {
            extras.add(Extra.REPORT);
        }
        if (dedup) {
            extras.add(Extra.DEDUP);
        }
        return extras;
    }

    private int write(DocumentFlow flow, FailureReport failures, Signals signals, Progress progress)
            throws InterruptedException {
        Plan plan = plan(flow.profile());
        long began = System.nanoTime();
        try (RunFolder folder =
                resume ? RunFolders.resume(output.path(), plan) : RunFolders.create(output.path(), plan)) {
            flow.watch(new Suspects(folder.inFlight(), spec(), processing().timeout(flow.profile())));
            flow.run(folder::has, this::lines, (Outcome<Lines> outcome) -> {
                failures.count(outcome);
                folder.write(outcome);
                progress.count(outcome);
                if (failFast && outcome.failure().isPresent()) {
                    flow.stop();
                }
            });
            if (flow.isStopped()) {
                folder.stop();
                console()
                        .errWriter()
                        .println("palimpsest: stopped after " + folder.summary() + "; go on with --resume");
                return signals.exitCode().orElse(ExitCode.FAILED);
            }
            folder.finish(flow.files(), flow.skipped(), metrics(flow, System.nanoTime() - began));
            progress.close();
            console().errWriter().println("palimpsest: " + folder.summary());
            return folder.failed() == 0 ? ExitCode.OK : ExitCode.FAILED;
        } catch (IOException e) {
            throw output.cannotWrite(e, "make room and go on with --resume");
        }
    }

    private Plan plan(Profile profile) {
        return new Plan(
                Palimpsest.Version.version(),
                profile.name(),
                profile.fingerprint(),
                processing().offsets(),
                extras(),
                input().description());
    }

    private ObjectNode metrics(DocumentFlow flow, long nanos) {
        ObjectNode metrics = new ObjectMapper().createObjectNode();
        metrics.put("jobs", processing().jobs());
        metrics.put("seconds", nanos / 1e9);
        ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .ifPresent(cpu -> metrics.put("cpu_seconds", cpu.toMillis() / 1e3));
        ObjectNode stages = metrics.putObject("seconds_of_stages");
        flow.clock().times().forEach((stage, time) -> stages.put(stage, time.toNanos() / 1e9));
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        metrics.put("heap_peak_bytes", peak);
        return metrics;
    }
}
