package dev.palimpsest.cli.flow;

import dev.palimpsest.cli.input.Entry;
import dev.palimpsest.cli.input.Extract;
import dev.palimpsest.record.Source;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes documents through some work on several threads and hands the outcomes on in the order they came in.
 *
 * <p>What is in hand is bounded in number and in raw bytes; who brings documents waits for room. A document that overruns
 * its time is interrupted; if that does not help, its thread is abandoned, the document has failed, and a new thread goes
 * on with the next.
 */
public final class Workers<R> implements AutoCloseable {

    /** Takes the outcomes in the order of the documents, from one thread. */
    @FunctionalInterface
    public interface Receiver<R> {
        /** The next outcome. */
        void accept(Outcome<R> outcome) throws IOException;
    }

    /**
     * How much is done at once.
     *
     * @param jobs documents worked on at the same time
     * @param timeout how long one document may take; zero for ever
     * @param bytesInHand raw bytes of the documents in hand, at most; one larger document is in hand alone
     */
    public record Limits(int jobs, Duration timeout, long bytesInHand) {}

    private static final int TICKETS_A_JOB = 256;
    private static final int UNIT = 1 << 10;
    private static final long STACK = 16L << 20;
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration TICK = Duration.ofMillis(50);

    private final Work<R> work;
    private final Receiver<R> receiver;
    private final Limits limits;
    private final BlockingQueue<Ticket<R>> waiting;
    private final BlockingQueue<Ticket<R>> inOrder;
    private final Overruns<R> overruns;
    private final Semaphore room;
    private volatile @Nullable Throwable broken;
    private final Ticket<R> last = Ticket.last();
    private final Thread handOver;
    private volatile boolean stopping;
    private volatile boolean over;

    /** Starts the threads. */
    public Workers(Work<R> work, Receiver<R> receiver, Limits limits) {
        this.work = work;
        this.receiver = receiver;
        this.limits = limits;
        this.overruns = new Overruns<>(limits.timeout, GRACE, () -> start("worker", this::serve));
        int tickets = TICKETS_A_JOB * limits.jobs;
        this.waiting = new ArrayBlockingQueue<>(tickets);
        this.inOrder = new ArrayBlockingQueue<>(tickets);
        this.room = new Semaphore(units(limits.bytesInHand), true);
        for (int i = 0; i < limits.jobs; i++) {
            start("worker", this::serve);
        }
        this.handOver = start("hand-over", this::handOver);
        if (!limits.timeout.isZero()) {
            start("watch", overruns);
        }
    }

    private static Thread start(String name, Runnable body) {
        Thread thread = new Thread(null, body, "palimpsest-" + name, STACK);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static int units(long bytes) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / UNIT + 1));
    }

    private int weight(Entry entry) {
        return Math.min(units(limits.bytesInHand), units(entry.source().bytes()));
    }

    /**
     * Brings the next document; waits while there is no room.
     *
     * @return false if no more are wanted: {@link #stop()} was called, or an outcome could not be handed on
     */
    public boolean submit(Entry entry) throws InterruptedException {
        int weight = weight(entry);
        while (!room.tryAcquire(weight, TICK.toMillis(), TimeUnit.MILLISECONDS)) {
            if (isEnding()) {
                return false;
            }
        }
        Ticket<R> ticket = new Ticket<>(entry);
        return put(ticket, inOrder) && put(ticket, waiting);
    }

    /** Puts the ticket into the queue; false if it ends before there is room. */
    private boolean put(Ticket<R> ticket, BlockingQueue<Ticket<R>> queue) throws InterruptedException {
        while (!isEnding()) {
            if (queue.offer(ticket, TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEnding() {
        return stopping || broken != null;
    }

    /** Finishes the documents in hand and begins no other. */
    public void stop() {
        stopping = true;
    }

    /**
     * Waits until every document that was brought has been handed on, or after {@link #stop()} every one that was begun.
     *
     * @throws IOException if an outcome could not be handed on
     */
    public void finish() throws IOException, InterruptedException {
        while (handOver.isAlive() && !inOrder.offer(last, TICK.toMillis(), TimeUnit.MILLISECONDS)) {
            // full: wait for room, unless nobody makes any
        }
        handOver.join();
        Throwable error = broken;
        if (error instanceof IOException io) {
            throw io;
        }
        if (error instanceof Error fatal) {
            throw fatal;
        }
        if (error instanceof RuntimeException bug) {
            throw bug;
        }
    }

    @Override
    public void close() {
        stopping = true;
        over = true;
        overruns.close();
    }

    private void serve() {
        try {
            while (!over) {
                Ticket<R> ticket = waiting.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
                if (ticket != null && !isEnding() && !serve(ticket)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Works on one document; false if it was given up meanwhile, and another thread is in this one's place. */
    private boolean serve(Ticket<R> ticket) {
        overruns.begin(ticket);
        boolean kept = ticket.finish(outcome(ticket.entry()));
        overruns.end(ticket);
        Thread.interrupted(); // whatever was meant for this document is not meant for the next
        return kept;
    }

    private Outcome<R> outcome(Entry entry) {
        long began = System.nanoTime();
        boolean decoded = false;
        try {
            Extract extract = entry.decoder().extract();
            decoded = true;
            Source source = entry.source().with(extract.metadata());
            return Outcome.done(entry, work.of(extract.text(), source), since(began));
        } catch (RuntimeException | StackOverflowError e) {
            return Outcome.failed(entry, Failures.of(entry, e, decoded ? work.stage() : ""), since(began));
        } catch (IOException | VirtualMachineError e) {
            broken = e;
            return Outcome.failed(entry, Failures.of(entry, e, ""), since(began));
        } catch (Error e) {
            // an assertion, a lexer that is lost, a class that is missing: it stops this document and no other
            return Outcome.failed(entry, Failures.of(entry, e, decoded ? work.stage() : ""), since(began));
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @SuppressWarnings("ReferenceEquality") // the last ticket is itself
    private void handOver() {
        try {
            while (true) {
                Ticket<R> ticket = inOrder.take();
                Optional<Outcome<R>> outcome = ticket == last ? Optional.empty() : await(ticket);
                if (outcome.isEmpty()) {
                    return;
                }
                receiver.accept(outcome.get());
                room.release(weight(ticket.entry()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error e) {
            broken = e;
        }
    }

    /** The outcome; empty if the document will not be begun any more, or nothing can be handed on. */
    private Optional<Outcome<R>> await(Ticket<R> ticket) throws InterruptedException {
        while (broken == null) {
            Optional<Outcome<R>> outcome = ticket.await(TICK);
            if (outcome.isPresent()) {
                return outcome;
            }
            if (stopping && !ticket.isBegun()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
