package dev.palimpsest.cli.flow;

import dev.palimpsest.cli.input.Entry;
import dev.palimpsest.cli.input.Extract;
import dev.palimpsest.record.Source;
import dev.palimpsest.text.RawText;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The place of one document in the order of the input, from when it was read until its outcome is handed on. */
final class Ticket<R> {
    private final Entry entry;
    private final CountDownLatch finished = new CountDownLatch(1);
    private @Nullable Thread worker;
    private long began;
    private @Nullable Outcome<R> outcome;

    Ticket(Entry entry) {
        this.entry = entry;
    }

    /** A ticket for no document, behind which none will come. */
    static <R> Ticket<R> last() {
        return new Ticket<>(new Entry("", new Source("", "", 0, 0), new byte[0], () -> Extract.of(RawText.of("", ""))));
    }

    Entry entry() {
        return entry;
    }

    synchronized void begin() {
        worker = Thread.currentThread();
        began = System.nanoTime();
    }

    /** Records the outcome unless there is one. False if the document was given up meanwhile. */
    synchronized boolean finish(Outcome<R> result) {
        if (outcome != null) {
            return false;
        }
        outcome = result;
        worker = null;
        finished.countDown();
        return true;
    }

    /** How long it has been worked on; zero before and after. */
    synchronized Duration running() {
        return worker == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - began);
    }

    /** Asks whoever works on it to stop. */
    synchronized void interrupt() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    synchronized boolean isBegun() {
        return worker != null || outcome != null;
    }

    /** The outcome, if there is one within the time. */
    Optional<Outcome<R>> await(Duration time) throws InterruptedException {
        finished.await(time.toMillis(), TimeUnit.MILLISECONDS);
        synchronized (this) {
            return Optional.ofNullable(outcome);
        }
    }
}
