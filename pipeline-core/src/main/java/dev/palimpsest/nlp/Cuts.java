package dev.palimpsest.nlp;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the sentences of the texts divided last stand, bounded by the length of the texts: several stages ask for the sentences of
 * one text. Safe for many threads.
 */
final class Cuts {

    /** A sentence's place in a text (UTF-16), and whether it is a piece of a longer one. */
    record Cut(int start, int end, boolean piece) {}

    private final Map<String, List<Cut>> map = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;
    private int units;

    /**
     * A cache.
     *
     * @param most how many UTF-16 units its texts may have together
     */
    Cuts(int most) {
        this.most = most;
    }

    /** The sentences of a text, where they are known. */
    Optional<List<Cut>> known(String text) {
        synchronized (map) {
            return Optional.ofNullable(map.get(text));
        }
    }

    void put(String text, List<Cut> cuts) {
        synchronized (map) {
            if (map.put(text, List.copyOf(cuts)) == null) {
                units += text.length();
            }
            Iterator<String> eldest = map.keySet().iterator();
            while (units > most && eldest.hasNext()) {
                units -= eldest.next().length();
                eldest.remove();
            }
        }
    }
}
