package dev.palimpsest.cli.flow;

import dev.palimpsest.cli.input.Entry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The documents that are worked on, watched for their time. One that overruns it is interrupted; one that does not come
 * back soon after that is given up.
 */
final class Overruns<R> implements Runnable {
    private static final Duration TICK = Duration.ofMillis(50);

    private final Set<Ticket<R>> running = ConcurrentHashMap.newKeySet();
    private final Duration timeout;
    private final Duration grace;
    private final Runnable afterGivingUp;
    private volatile boolean over;

    /**
     * Watches documents.
     *
     * @param timeout how long one may take
     * @param grace how long its thread may take to come back after it was interrupted
     * @param afterGivingUp called for each document whose thread does not come back
     */
    Overruns(Duration timeout, Duration grace, Runnable afterGivingUp) {
        this.timeout = timeout;
        this.grace = grace;
        this.afterGivingUp = afterGivingUp;
    }

    /** The calling thread works on the document from now on. */
    void begin(Ticket<R> ticket) {
        ticket.begin();
        running.add(ticket);
    }

    /** The document is finished. */
    void end(Ticket<R> ticket) {
        running.remove(ticket);
    }

    /** Interrupts every document and watches no more. */
    void close() {
        over = true;
        running.forEach(Ticket::interrupt);
    }

    @Override
    public void run() {
        try {
            while (!over) {
                Thread.sleep(TICK.toMillis());
                running.forEach(this::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Ticket<R> ticket) {
        Duration time = ticket.running();
        if (time.compareTo(timeout.plus(grace)) > 0) {
            giveUp(ticket, time);
        } else if (time.compareTo(timeout) > 0) {
            ticket.interrupt();
        }
    }

    private void giveUp(Ticket<R> ticket, Duration time) {
        Entry entry = ticket.entry();
        if (ticket.finish(Outcome.failed(entry, Failures.overdue(entry, timeout), time))) {
            running.remove(ticket);
            afterGivingUp.run();
        }
    }
}
