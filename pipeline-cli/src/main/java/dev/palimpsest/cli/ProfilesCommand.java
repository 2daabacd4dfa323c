package dev.palimpsest.cli;

import dev.palimpsest.Profile;
import dev.palimpsest.Profiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code palimpsest profiles}: what profiles there are, and the stages of each. */
@Command(
        name = "profiles",
        mixinStandardHelpOptions = true,
        description = "List the built-in profiles; describe those that are named, stage by stage.")
final class ProfilesCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME|FILE", arity = "0..*", description = "The profiles to describe.")
    private List<String> named = new ArrayList<>();

    ProfilesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PrintWriter out = console.outWriter();
        if (named.isEmpty()) {
            for (String name : Profiles.BUILT_IN) {
                Profile profile = Profiles.named(name);
                out.println(profile.name() + "  " + profile.summary());
            }
        }
        for (String name : named) {
            describe(
                    name.contains(".") || name.contains("/") ? Profiles.read(Path.of(name)) : Profiles.named(name),
                    out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void describe(Profile profile, PrintWriter out) {
        out.println(profile.name() + ": " + profile.summary());
        out.println("  fingerprint " + profile.fingerprint());
        for (Profile.Step step : profile.steps()) {
            String options = step.options().isEmpty() ? "" : " " + step.options();
            String rounds = step.rounds() == 1 ? "" : " up to " + step.rounds() + " times";
            out.println("  " + step.stage() + options + rounds);
        }
    }
}
