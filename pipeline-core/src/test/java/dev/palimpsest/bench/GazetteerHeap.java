package dev.palimpsest.bench;

import dev.palimpsest.names.Gazetteer;
import dev.palimpsest.names.NameKind;
import dev.palimpsest.names.NameResolver;

/** What the built-in gazetteer weighs once a name has been looked up in it, the letter tables included: megabytes of heap. */
public final class GazetteerHeap {
    private GazetteerHeap() {}

    /** Takes nothing. */
    public static void main(String[] arguments) {
        long before = used();
        NameResolver resolver = NameResolver.of(Gazetteer.builtIn());
        String found = resolver.resolve("Füzuli", "", NameKind.PLACE).en();
        new Rows().row((used() - before) / 1e6, found);
        resolver.resolve("Şuşa", "", NameKind.PLACE);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
