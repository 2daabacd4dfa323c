package dev.palimpsest.cli.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.cli.input.Entry;
import dev.palimpsest.cli.input.Extract;
import dev.palimpsest.record.Failure;
import dev.palimpsest.record.Source;
import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A generous bound on time: without it, a ticket that nobody finishes would hang the build. */
@Timeout(60)
class WorkersTest {
    private static final Workers.Limits ONE_AT_A_TIME = new Workers.Limits(1, Duration.ZERO, 1 << 20);

    private final List<Outcome<String>> outcomes = new ArrayList<>();

    static Stream<Throwable> whatStopsOneDocument() {
        return Stream.of(
                new IllegalStateException("a stage's bug"),
                new StackOverflowError(),
                new AssertionError("a library's assertion"),
                new NoClassDefFoundError("missing/Library"),
                new Error("a lexer: pushback value was too large"));
    }

    @ParameterizedTest
    @MethodSource("whatStopsOneDocument")
    void failsTheDocumentThatThrowsAndGoesOnWithTheNext(Throwable thrown) throws Exception {
        run(thrown);
        assertThat(outcomes).extracting(o -> o.entry().id()).containsExactly("before", "bad", "after");
        assertThat(outcomes).extracting(o -> o.failure().isPresent()).containsExactly(false, true, false);
        Failure failure = outcomes.get(1).failure().orElseThrow();
        assertThat(failure.error()).isEqualTo("bug");
        assertThat(failure.message()).contains(thrown.getClass().getName());
    }

    static Stream<Throwable> whatEndsTheRun() {
        return Stream.of(
                new OutOfMemoryError("Java heap space"),
                new InternalError("the machine is damaged"),
                new IOException("disk full"));
    }

    @ParameterizedTest
    @MethodSource("whatEndsTheRun")
    void endsWithWhatNoOtherDocumentWouldSurvive(Throwable thrown) {
        assertThatThrownBy(() -> run(thrown)).isSameAs(thrown);
    }

    @Test
    void endsWhenAskedToStopWhileOneDocumentFailsWithAnError() throws Exception {
        List<Workers<String>> self = new ArrayList<>();
        Work<String> work = (raw, source) -> {
            self.get(0).stop();
            throw new AssertionError("lost");
        };
        try (Workers<String> workers = new Workers<>(work, outcomes::add, new Workers.Limits(2, Duration.ZERO, 1024))) {
            self.add(workers);
            workers.submit(entry("bad"));
            workers.finish();
        }
        assertThat(outcomes)
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(o -> o.failure().isPresent());
    }

    private void run(Throwable thrown) throws IOException, InterruptedException {
        Work<String> work = (raw, source) -> {
            if (raw.id().equals("bad")) {
                raise(thrown);
            }
            return raw.id();
        };
        try (Workers<String> workers = new Workers<>(work, outcomes::add, ONE_AT_A_TIME)) {
            for (String id : List.of("before", "bad", "after")) {
                workers.submit(entry(id));
            }
            workers.finish();
        }
    }

    private static void raise(Throwable thrown) throws IOException {
        if (thrown instanceof IOException io) {
            throw io;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException bug) {
            throw bug;
        }
        throw new UncheckedIOException(new IOException(thrown));
    }

    private static Entry entry(String id) {
        return new Entry(id, new Source(id, "", 0, 1), new byte[0], () -> Extract.of(RawText.of(id, "text")));
    }
}
