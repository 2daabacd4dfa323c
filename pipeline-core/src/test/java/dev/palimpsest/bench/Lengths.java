package dev.palimpsest.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import dev.palimpsest.Pipeline;
import dev.palimpsest.Profiles;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * The repair of one text of a given length, once, in a process of its own: {@code Lengths TEXT MEGABYTES lines|line}. Prints seconds of
 * processor time, and the most megabytes that were still in use after a garbage collection beyond those in use before.
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
        long before = used();
        AtomicLong most = new AtomicLong(before);
        listen(most);
        double start = Processor.seconds();
        Document repaired = repair.process(document);
        double seconds = Processor.seconds() - start;
        System.gc();
        most.accumulateAndGet(used(), Math::max);
        new Rows()
                .row(
                        arguments[0],
                        arguments[1],
                        arguments[2],
                        Texts.bytes(text) / seconds,
                        (most.get() - before) / MEGABYTE,
                        repaired.edits().size());
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void listen(AtomicLong most) {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, ignored) -> {
                                long after = GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notification.getUserData())
                                        .getGcInfo()
                                        .getMemoryUsageAfterGc()
                                        .entrySet()
                                        .stream()
                                        .filter(pool -> pool.getKey().matches(".*(Eden|Survivor|Old|Tenured).*"))
                                        .map(java.util.Map.Entry::getValue)
                                        .mapToLong(MemoryUsage::getUsed)
                                        .sum();
                                most.accumulateAndGet(after, Math::max);
                            },
                            null,
                            null);
        }
    }
}
