package dev.palimpsest.cli.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.record.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OverrunsTest {
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LATE = Duration.ofMinutes(1);

    private static void watch(Overruns<String> overruns) {
        Thread watch = new Thread(overruns, "watch");
        watch.setDaemon(true);
        watch.start();
    }

    @Test
    void aDocumentThatOverrunsItsTimeIsInterruptedAndNotGivenUpAtOnce() throws InterruptedException {
        Overruns<String> overruns = new Overruns<>(SOON, LATE, () -> {});
        Ticket<String> ticket = Ticket.last();
        CountDownLatch interrupted = new CountDownLatch(1);
        watch(overruns);
        Thread worker = new Thread(() -> {
            overruns.begin(ticket);
            try {
                Thread.sleep(LATE.toMillis());
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        worker.start();
        assertThat(interrupted.await(LATE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(ticket.await(Duration.ZERO)).isEmpty();
        overruns.close();
    }

    @Test
    void aDocumentWhoseThreadDoesNotComeBackHasFailedAndAnotherThreadTakesItsPlace() throws InterruptedException {
        CountDownLatch replaced = new CountDownLatch(1);
        Overruns<String> overruns = new Overruns<>(SOON, SOON, replaced::countDown);
        Ticket<String> ticket = Ticket.last();
        Thread worker = new Thread(() -> overruns.begin(ticket)); // and is never heard of again
        worker.start();
        watch(overruns);
        Optional<Outcome<String>> outcome = ticket.await(LATE);
        assertThat(outcome.flatMap(Outcome::failure).map(Failure::error)).contains("timeout");
        assertThat(replaced.await(LATE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(ticket.finish(Outcome.done(ticket.entry(), "too late", LATE)))
                .isFalse();
        overruns.close();
    }
}
