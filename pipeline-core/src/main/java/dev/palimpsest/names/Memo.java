package dev.palimpsest.names;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Answers that were given before: names come again and again. Bounded: when it is full, all is forgotten. */
final class Memo<K, V> {
    /** Enough for the names of some dozens of pages. */
    private static final int MOST = 4_096;

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final Function<K, V> question;

    /** A memory of what a function gives, which must always give the same for the same. */
    Memo(Function<K, V> question) {
        this.question = question;
    }

    V of(K key) {
        V before = known.get(key);
        if (before != null) {
            return before;
        }
        V answer = question.apply(key);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, answer);
        return answer;
    }
}
