package dev.palimpsest.bench;

import java.time.Duration;

/** Processor time of this process, all its threads together: user and system, compiler and garbage collector included. */
final class Processor {
    private Processor() {}

    /** Since the process began. */
    static double seconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .map(Duration::toNanos)
                        .orElseThrow(() -> new IllegalStateException("this platform does not tell processor times"))
                / 1e9;
    }

    /** What a call takes, the mean of as many as fit the time given, once as many again have warmed it up. */
    static double secondsOf(Runnable work, double least) {
        repeat(work, least);
        double start = seconds();
        int runs = repeat(work, least);
        return (seconds() - start) / runs;
    }

    private static int repeat(Runnable work, double least) {
        double start = seconds();
        int runs = 0;
        do {
            work.run();
            runs++;
        } while (seconds() - start < least);
        return runs;
    }
}
