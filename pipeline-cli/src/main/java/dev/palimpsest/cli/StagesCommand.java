package dev.palimpsest.cli;

import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOption;
import dev.palimpsest.StageProvider;
import dev.palimpsest.Stages;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code palimpsest stages}: what stages there are, and what each can do. */
@Command(
        name = "stages",
        mixinStandardHelpOptions = true,
        description = "List the stages; describe those that are named, with their options and rules.")
final class StagesCommand extends ListingCommand {

    StagesCommand(Console console) {
        super(console);
    }

    @Override
    void list(PrintWriter out) {
        Map<String, StageProvider> all = Stages.discovered().providers();
        int width = all.keySet().stream().mapToInt(String::length).max().orElse(0);
        for (StageProvider provider : all.values()) {
            StageInfo info = provider.info();
            out.println(info.id() + " ".repeat(width - info.id().length() + 2) + info.summary());
        }
    }

    @Override
    void describe(String name, PrintWriter out) {
        StageInfo info = Stages.discovered().provider(name).info();
        out.println(info.id() + ": " + info.summary());
        if (!info.needs().isEmpty()) {
            out.println("  needs "
                    + String.join(", ", info.needs().stream().sorted().toList()));
        }
        if (!info.makes().isEmpty()) {
            out.println("  makes "
                    + String.join(", ", info.makes().stream().sorted().toList()));
        }
        if (!info.options().isEmpty()) {
            out.println("  options");
        }
        for (StageOption option : info.options()) {
            String standard = option.standard().isEmpty() ? "nothing" : option.standard();
            out.println("    " + option.name() + "  " + option.meaning() + " (" + option.values() + "; standard: "
                    + standard + ")");
        }
        if (!info.rules().isEmpty()) {
            out.println("  rules");
        }
        info.rules().forEach((rule, does) -> out.println("    " + rule + "  " + does));
    }
}
