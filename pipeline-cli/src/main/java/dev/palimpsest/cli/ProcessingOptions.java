package dev.palimpsest.cli;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profile;
import dev.palimpsest.ProfileException;
import dev.palimpsest.Profiles;
import dev.palimpsest.StageInfo;
import dev.palimpsest.cli.flow.StageClock;
import dev.palimpsest.form.Form;
import dev.palimpsest.text.OffsetUnit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is done with each document. */
final class ProcessingOptions {
    private static final String DETECT_FORM = "detect-form";
    private static final String TIMES = "times";
    private static final Duration STANDARD_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration CLAIMS_TIMEOUT = Duration.ofMinutes(5);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-p", "--profile"},
            paramLabel = "NAME|FILE",
            description = "repair, clean, claims, or a YAML file (see: palimpsest profiles).")
    private String profile = "";

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "What a document is: auto, text, markdown, theinfolist, wikipedia-text, html, wikitext.")
    private String form = "";

    @Option(
            names = "--set",
            paramLabel = "STAGE.OPTION=VALUE",
            description = "Set an option of a stage (see: palimpsest stages STAGE).")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--skip", paramLabel = "STAGE", description = "Leave a stage out.")
    private List<String> skipped = new ArrayList<>();

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            defaultValue = "0",
            description = "Documents worked on at once (default: as many as there are cores).")
    private int jobs;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "-1",
            description = "How long one document may take; 0 for ever (default: 60, with claims 300).")
    private long timeout = -1;

    @Option(
            names = "--date-anchor",
            paramLabel = "YYYY-MM-DD",
            description = "The day that a document which names none was written on.")
    private Optional<LocalDate> dateAnchor = Optional.empty();

    @Option(
            names = "--offsets",
            paramLabel = "UNIT",
            description = "What offsets count: codepoint, utf16, byte (default: codepoint).")
    private OffsetUnit offsets = OffsetUnit.CODEPOINT;

    int jobs() {
        return jobs > 0 ? jobs : Runtime.getRuntime().availableProcessors();
    }

    OffsetUnit offsets() {
        return offsets;
    }

    /** The profile named, or the one that is standard for the command, with everything set that was asked for. */
    Profile profile(String standard) {
        String name = profile.isEmpty() ? standard : profile;
        Profile result = Profiles.BUILT_IN.contains(name) || !looksLikeFile(name)
                ? Profiles.named(name)
                : Profiles.read(Path.of(name));
        if (!form.isEmpty() && !form.equals("auto") && !Form.ids().contains(form)) {
            throw usage(ProfileException.unknown("form", form, Form.ids()));
        }
        if (!form.isEmpty() && has(result, DETECT_FORM)) {
            result = result.with(DETECT_FORM, "form", form);
        }
        if (dateAnchor.isPresent() && has(result, TIMES)) {
            result = result.with(TIMES, "anchor", dateAnchor.get().toString());
        }
        for (String setting : settings) {
            result = set(result, setting);
        }
        for (String stage : skipped) {
            result = result.without(stage);
        }
        return result;
    }

    /** The profile for documents whose container tells their form; the same where another is asked for. */
    Profile ofForm(Profile of, String known) {
        boolean open = form.isEmpty()
                && of.steps().stream()
                        .anyMatch(step -> step.stage().equals(DETECT_FORM)
                                && !step.options().containsKey("form"));
        return open ? of.with(DETECT_FORM, "form", known) : of;
    }

    private static boolean looksLikeFile(String name) {
        return name.contains("/") || name.contains(".") || Files.exists(Path.of(name));
    }

    private static boolean has(Profile profile, String stage) {
        return profile.steps().stream().anyMatch(step -> step.stage().equals(stage));
    }

    private Profile set(Profile to, String setting) {
        int equals = setting.indexOf('=');
        int dot = setting.indexOf('.');
        if (dot < 1 || equals < dot) {
            throw usage(new ProfileException(
                    "--set takes STAGE.OPTION=VALUE, and not " + setting, "such as --set detect-form.form=text"));
        }
        return to.with(setting.substring(0, dot), setting.substring(dot + 1, equals), setting.substring(equals + 1));
    }

    private ParameterException usage(ProfileException error) {
        return new ParameterException(spec.commandLine(), error.getMessage() + System.lineSeparator() + error.hint());
    }

    /** How long one document may take; zero for ever. */
    Duration timeout(Profile of) {
        if (timeout >= 0) {
            return Duration.ofSeconds(timeout);
        }
        return has(of, "claims") || has(of, "entities") ? CLAIMS_TIMEOUT : STANDARD_TIMEOUT;
    }

    /** The pipeline of a profile, its stages watched by the clock. */
    Pipeline pipeline(Profile of, StageClock clock) {
        Pipeline pipeline = of.pipeline(timeout(of), clock);
        clock.stages(pipeline.stages().stream().map(StageInfo::id).toList());
        return pipeline;
    }
}
