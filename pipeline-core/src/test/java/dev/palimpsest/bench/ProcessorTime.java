package dev.palimpsest.bench;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** A JMH profiler of {@link Processor} time: on a machine that others use, wall time says how busy they are. */
public final class ProcessorTime implements InternalProfiler {
    static final String UNITS_A_SECOND = "units.per.processor.second";

    private double start;

    @Override
    public String getDescription() {
        return "units of work a second of processor time";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        start = Processor.seconds();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double seconds = Processor.seconds() - start;
        double units = (double) result.getMetadata().getAllOps() * Work.perCall();
        return List.of(new ScalarResult(UNITS_A_SECOND, units / seconds, "units/s", AggregationPolicy.AVG));
    }
}
