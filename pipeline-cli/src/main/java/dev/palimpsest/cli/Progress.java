package dev.palimpsest.cli;

import dev.palimpsest.cli.flow.Outcome;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** How far a run is, on standard error: a line that is written over on a terminal, or JSON lines for a machine. */
final class Progress implements AutoCloseable {
    private static final long MILLIS = 1000;
    private static final double MB = 1e6;

    private final PrintWriter err;
    private final boolean json;
    private final long began = System.nanoTime();
    private final AtomicLong documents = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final DocumentFlow flow;
    private final Thread thread;
    private volatile long size;
    private volatile boolean over;

    private Progress(PrintWriter err, DocumentFlow flow, boolean json, boolean shown) {
        this.err = err;
        this.flow = flow;
        this.json = json;
        this.thread = new Thread(this::show, "palimpsest-progress");
        thread.setDaemon(true);
        if (shown) {
            thread.start();
        } else {
            over = true;
        }
    }

    /** Shown where a person or a machine looks at it, counted anyway. */
    static Progress of(DocumentFlow flow, Console console, boolean json) {
        return new Progress(console.errWriter(), flow, json, json || Terminal.isStandardError());
    }

    void count(Outcome<?> outcome) {
        documents.incrementAndGet();
        bytes.addAndGet(outcome.entry().source().bytes());
        failed.addAndGet(outcome.failure().isPresent() ? 1 : 0);
    }

    private void show() {
        size = flow.size();
        while (!over) {
            try {
                Thread.sleep(MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            if (!over) {
                print();
            }
        }
    }

    private void print() {
        double seconds = (System.nanoTime() - began) / 1e9;
        double rate = bytes.get() / MB / seconds;
        OptionalLong left = secondsLeft(seconds);
        if (json) {
            err.println(String.format(
                    Locale.ROOT,
                    "{\"documents\":%d,\"failed\":%d,\"bytes\":%d,\"seconds\":%.1f,\"seconds_left\":%s}",
                    documents.get(),
                    failed.get(),
                    bytes.get(),
                    seconds,
                    left.isPresent() ? Long.toString(left.getAsLong()) : "null"));
        } else {
            err.print(String.format(
                    Locale.ROOT,
                    "\r%d documents, %.1f MB, %.2f MB/s, %d failed%s   ",
                    documents.get(),
                    bytes.get() / MB,
                    rate,
                    failed.get(),
                    left.isPresent() ? ", " + clock(left.getAsLong()) + " left" : ""));
        }
        err.flush();
    }

    /** By how much of the files has been read; what was read and is not done yet is counted as done. */
    private OptionalLong secondsLeft(double seconds) {
        long read = flow.consumed();
        boolean known = size > 0 && read > 0 && size >= read;
        return known ? OptionalLong.of(Math.round(seconds / read * (size - read))) : OptionalLong.empty();
    }

    private static String clock(long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        return String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    @Override
    public void close() {
        if (over) {
            return;
        }
        over = true;
        thread.interrupt();
        print();
        if (!json) {
            err.println();
        }
    }
}
