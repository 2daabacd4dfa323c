package dev.palimpsest.cli;

import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOption;
import dev.palimpsest.StageProvider;
import dev.palimpsest.Stages;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code palimpsest stages}: what stages there are, and what each can do. */
@Command(
        name = "stages",
        mixinStandardHelpOptions = true,
        description = "List the stages; describe those that are named, with their options and rules.")
final class StagesCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "STAGE", arity = "0..*", description = "The stages to describe.")
    private List<String> named = new ArrayList<>();

    StagesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Stages stages = Stages.discovered();
        PrintWriter out = console.outWriter();
        if (named.isEmpty()) {
            int width = stages.providers().keySet().stream()
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            for (StageProvider provider : stages.providers().values()) {
                StageInfo info = provider.info();
                out.println(info.id() + " ".repeat(width - info.id().length() + 2) + info.summary());
            }
        }
        for (String id : named) {
            describe(stages.provider(id).info(), out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void describe(StageInfo info, PrintWriter out) {
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
