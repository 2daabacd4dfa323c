package dev.palimpsest.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other programs, and this one in processes of their own. */
final class Programs {
    private static final Pattern CLOCK = Pattern.compile("(\\d+)m([\\d.]+)s");

    private Programs() {}

    /** What a main class of this class path prints on standard output. */
    static String java(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(javaCommand());
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return output(command);
    }

    /** The start of a command that runs java with this class path. */
    static List<String> javaCommand() {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        return List.of(java, "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"));
    }

    /** What a command prints on standard output. Its errors go where ours go. */
    static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (InputStream in = process.getInputStream()) {
                String out = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(command + " ended with " + process.exitValue() + ":\n" + out);
                }
                return out;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Seconds of processor time, user and system, of a command and all it starts: what the shell's {@code times} says. */
    static double processorSeconds(List<String> command) {
        List<String> timed = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null 2>&1 || exit 1; times", "sh"));
        timed.addAll(command);
        String[] lines = output(timed).strip().split("\n");
        Matcher clock = CLOCK.matcher(lines[lines.length - 1]);
        double seconds = 0;
        while (clock.find()) {
            seconds += 60 * Double.parseDouble(clock.group(1)) + Double.parseDouble(clock.group(2));
        }
        return seconds;
    }
}
