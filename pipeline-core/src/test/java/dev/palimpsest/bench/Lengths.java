package dev.palimpsest.bench;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profiles;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.List;

/**
 * The repair of one text of a given length, once, in a process of its own: {@code Lengths TEXT MEGABYTES lines|line}. Prints bytes
 * a second of processor time, and by how many megabytes the heap of objects that live long grew at most.
 */
public final class Lengths {
    private static final int MEGABYTE = 1_000_000;

    private Lengths() {}

    /** Takes the name of one of {@link Texts}, its length in megabytes, and whether it has line breaks. */
    public static void main(String[] arguments) {
        String between = arguments[2].equals("line") ? " " : "\n";
        Texts texts = Texts.valueOf(arguments[0]);
        String text = texts.ofBytes(Integer.parseInt(arguments[1]) * MEGABYTE, between);
        Pipeline repair = Profiles.named("repair").pipeline();
        Processor.secondsOf(() -> repair.process(RawText.of("warm", texts.ofBytes(MEGABYTE / 4))), 2);
        Document document = Document.of(RawText.of("text", text));
        System.gc();
        List<MemoryPoolMXBean> old = old();
        old.forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = peak(old);
        double start = Processor.seconds();
        Document repaired = repair.process(document);
        double seconds = Processor.seconds() - start;
        System.gc();
        new Rows()
                .row(
                        arguments[0],
                        arguments[1],
                        arguments[2],
                        Texts.bytes(text) / seconds,
                        (peak(old) - before) / MEGABYTE,
                        repaired.edits().size());
    }

    private static List<MemoryPoolMXBean> old() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().matches(".*(Old|Tenured).*"))
                .toList();
    }

    private static long peak(List<MemoryPoolMXBean> pools) {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}
