package dev.palimpsest.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Parameters;

/** A command that lists what there is of a kind, or describes those that are named. */
abstract class ListingCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "What to describe; nothing lists all.")
    private List<String> named = new ArrayList<>();

    ListingCommand(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() {
        PrintWriter out = console.outWriter();
        if (named.isEmpty()) {
            list(out);
        }
        named.forEach(name -> describe(name, out));
        out.flush();
        return ExitCode.OK;
    }

    /** Writes a line for each. */
    abstract void list(PrintWriter out);

    /** Writes all about the one of that name. */
    abstract void describe(String name, PrintWriter out);
}
