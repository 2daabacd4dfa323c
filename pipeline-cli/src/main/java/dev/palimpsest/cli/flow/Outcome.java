package dev.palimpsest.cli.flow;

import dev.palimpsest.cli.input.Entry;
import dev.palimpsest.record.Failure;
import java.time.Duration;
import java.util.Optional;

/**
 * What became of one document: exactly one of a result and a failure.
 *
 * @param entry the document
 * @param result what the work made of it
 * @param failure why there is none
 * @param time how long it was worked on
 */
public record Outcome<R>(Entry entry, Optional<R> result, Optional<Failure> failure, Duration time) {

    /** The same with another result. */
    public Outcome<R> with(R other) {
        return new Outcome<>(entry, Optional.of(other), failure, time);
    }

    static <R> Outcome<R> done(Entry entry, R result, Duration time) {
        return new Outcome<>(entry, Optional.of(result), Optional.empty(), time);
    }

    static <R> Outcome<R> failed(Entry entry, Failure failure, Duration time) {
        return new Outcome<>(entry, Optional.empty(), Optional.of(failure), time);
    }
}
