package dev.palimpsest.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs the command in a process of its own. */
final class Child {
    /** A process that runs longer is killed, and its code is 137. */
    private static final long SECONDS = 300;

    /** What a process did. */
    record Result(int code, String output) {}

    private Child() {}

    /** Starts the command with options for java. */
    static ProcessBuilder command(List<String> java, Object... arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(java);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Palimpsest.class.getName()));
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        return new ProcessBuilder(words).redirectErrorStream(true);
    }

    /** Runs it to its end. */
    static Result run(List<String> java, Object... arguments) throws IOException, InterruptedException {
        return run(command(java, arguments));
    }

    /** Runs it to its end, with files that may grow to half a megabyte, as on a disk that is full then. */
    static Result runWithoutRoom(List<String> java, Object... arguments) throws IOException, InterruptedException {
        ProcessBuilder command = command(java, arguments);
        command.command().addAll(0, List.of("sh", "-c", "ulimit -f 1000; exec \"$@\"", "sh"));
        return run(command);
    }

    private static Result run(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.start();
        CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
