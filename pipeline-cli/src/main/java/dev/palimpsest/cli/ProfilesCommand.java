package dev.palimpsest.cli;

import dev.palimpsest.Profile;
import dev.palimpsest.Profiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** {@code palimpsest profiles}: what profiles there are, and the stages of each. */
@Command(
        name = "profiles",
        mixinStandardHelpOptions = true,
        description = "List the built-in profiles; describe those that are named, stage by stage.")
final class ProfilesCommand extends ListingCommand {

    ProfilesCommand(Console console) {
        super(console);
    }

    @Override
    void list(PrintWriter out) {
        for (String name : Profiles.BUILT_IN) {
            Profile profile = Profiles.named(name);
            out.println(profile.name() + "  " + profile.summary());
        }
    }

    @Override
    void describe(String name, PrintWriter out) {
        Profile profile =
                name.contains(".") || name.contains("/") ? Profiles.read(Path.of(name)) : Profiles.named(name);
        out.println(profile.name() + ": " + profile.summary());
        out.println("  fingerprint " + profile.fingerprint());
        for (Profile.Step step : profile.steps()) {
            String options = step.options().isEmpty() ? "" : " " + step.options();
            String rounds = step.rounds() == 1 ? "" : " up to " + step.rounds() + " times";
            out.println("  " + step.stage() + options + rounds);
        }
    }
}
