package dev.palimpsest.nlp;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The analyses of the sentences read last, bounded by their tokens. An analysis depends on the sentence and on whether it is
 * a piece, and on nothing around it; the models are the same for all. Safe for many threads.
 */
final class SentenceCache {

    /** What an analysis depends on. */
    record Key(String sentence, boolean piece) {}

    private final Map<Key, Analysis> map = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;
    private int tokens;

    /**
     * A cache.
     *
     * @param most how many tokens its sentences may have together
     */
    SentenceCache(int most) {
        this.most = most;
    }

    /** The analysis, made outside any lock where it is not known. */
    Analysis get(Key key, Supplier<Analysis> make) {
        synchronized (map) {
            Analysis known = map.get(key);
            if (known != null) {
                return known;
            }
        }
        Analysis made = make.get();
        synchronized (map) {
            Analysis known = map.putIfAbsent(key, made);
            if (known != null) {
                return known;
            }
            tokens += made.tokens().size();
            evict();
        }
        return made;
    }

    /** The analysis, where it is known. */
    Optional<Analysis> known(Key key) {
        synchronized (map) {
            return Optional.ofNullable(map.get(key));
        }
    }

    /** How many sentences it holds. */
    int size() {
        synchronized (map) {
            return map.size();
        }
    }

    private void evict() {
        Iterator<Analysis> eldest = map.values().iterator();
        while (tokens > most && eldest.hasNext()) {
            tokens -= eldest.next().tokens().size();
            eldest.remove();
        }
    }
}
