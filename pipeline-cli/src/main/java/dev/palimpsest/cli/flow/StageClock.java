package dev.palimpsest.cli.flow;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;

/** Adds up the time that each stage takes, and knows which stage each thread is in. */
public final class StageClock implements BiConsumer<String, Duration> {
    private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();
    private final ThreadLocal<Integer> done = ThreadLocal.withInitial(() -> 0);
    private volatile List<String> stages = List.of();

    /** The ids of the pipeline's stages, in order. */
    public void stages(List<String> ids) {
        stages = List.copyOf(ids);
    }

    /** The calling thread begins a document. */
    public void begin() {
        done.set(0);
    }

    /** The calling thread has finished a stage. */
    @Override
    public void accept(String stage, Duration time) {
        nanos.computeIfAbsent(stage, s -> new LongAdder()).add(time.toNanos());
        done.set(done.get() + 1);
    }

    /** The stage that the calling thread is in; empty when it is through all of them. */
    public String current() {
        int index = done.get();
        return index < stages.size() ? stages.get(index) : "";
    }

    /** The time taken by each stage so far, over all threads. */
    public Map<String, Duration> times() {
        Map<String, Duration> times = new TreeMap<>();
        nanos.forEach((stage, sum) -> times.put(stage, Duration.ofNanos(sum.sum())));
        return times;
    }
}
