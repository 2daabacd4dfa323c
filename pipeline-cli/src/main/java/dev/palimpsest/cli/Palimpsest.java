package dev.palimpsest.cli;

import dev.palimpsest.text.PalimpsestException;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The {@code palimpsest} command. Data goes to standard output, everything else to standard error. */
@Command(
        name = "palimpsest",
        description = "Clean text and structured claims out of damaged sources, each traced to its raw bytes.",
        mixinStandardHelpOptions = true,
        versionProvider = Palimpsest.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:everything went well",
            " 1:some inputs failed, or a comparison found a difference",
            " 2:wrong usage",
            "65:bytes that are not text in the encoding",
            "66:no such input",
            "70:a bug of Palimpsest",
            "73:the result cannot be written",
            "78:a profile that cannot be",
            "130, 143:stopped by a signal; run it again with --resume"
        },
        subcommands = {
            RunCommand.class,
            CleanCommand.class,
            ExplainCommand.class,
            TraceCommand.class,
            ReportCommand.class,
            StagesCommand.class,
            ProfilesCommand.class,
            NamesCommand.class,
            FixturesCommand.class,
            HelpCommand.class,
            GenerateCompletion.class
        })
public final class Palimpsest implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Palimpsest() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        CommandLine line = commandLine(Console.standard());
        int code = line.execute(args);
        // threads that were given up on may still be running
        Runtime.getRuntime().halt(code);
    }

    /** The command line with everything set, its output going to the console given. */
    static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new Palimpsest(), new Commands(console));
        line.setOut(console.outWriter());
        line.setErr(console.errWriter());
        line.setUsageHelpAutoWidth(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setExecutionExceptionHandler(Palimpsest::report);
        return line;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
    }

    private static int report(Exception error, CommandLine line, ParseResult parsed) throws IOException {
        if (error instanceof CommandLine.ParameterException usage) {
            return handle(line.getParameterExceptionHandler(), usage);
        }
        PrintWriter err = line.getErr();
        if (Console.isBrokenPipe(error)) {
            return ExitCode.OK;
        }
        if (error instanceof PalimpsestException known) {
            err.println("palimpsest: " + known.getMessage());
            if (!known.hint().isEmpty()) {
                err.println("  " + known.hint());
            }
        } else if (error instanceof IOException) {
            err.println("palimpsest: cannot write: " + error.getMessage());
            err.flush();
            return ExitCode.CANNOT_WRITE;
        } else {
            err.println("palimpsest: this is a bug; please report it with the following:");
            error.printStackTrace(err);
        }
        err.flush();
        return ExitCode.of(error);
    }

    private static int handle(CommandLine.IParameterExceptionHandler handler, CommandLine.ParameterException usage) {
        try {
            return handler.handleParseException(usage, new String[0]);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        static String version() {
            String version = Palimpsest.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }

        @Override
        public String[] getVersion() {
            return new String[] {"palimpsest " + version()};
        }
    }
}
