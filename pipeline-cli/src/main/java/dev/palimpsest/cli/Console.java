package dev.palimpsest.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command writes: data to one stream, everything else to the other, both in UTF-8 whatever the locale is.
 *
 * @param out data; errors of writing are not swallowed
 * @param err what a person reads
 */
record Console(OutputStream out, OutputStream err) {

    /** The process's own streams. */
    static Console standard() {
        return new Console(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    PrintWriter outWriter() {
        return writer(out);
    }

    PrintWriter errWriter() {
        return writer(err);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Shows how a command is used, where it would wait for a person to type a document. */
    int help(CommandSpec command) {
        command.commandLine().usage(errWriter());
        return ExitCode.USAGE;
    }

    /** Whether an error only says that the reader of our output has gone away. */
    static boolean isBrokenPipe(@Nullable Throwable error) {
        return error instanceof IOException
                && error.getMessage() != null
                && error.getMessage().toLowerCase(Locale.ROOT).contains("broken pipe");
    }
}
