package dev.palimpsest.form;

import dev.palimpsest.text.Document;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The paths of a document's parts: a second one of a name gets {@code /2} behind it. */
final class Parts {
    private final Set<String> taken;
    private final Map<String, Integer> uses = new HashMap<>();

    Parts(Document document) {
        this.taken = new HashSet<>(document.parts().keySet());
    }

    /** A path that no part has: the one wanted if it is free. */
    String path(String wanted) {
        String path = wanted;
        while (!taken.add(path)) {
            path = wanted + "/" + uses.merge(wanted, 2, (last, first) -> last + 1);
        }
        return path;
    }

    /** Whether no part has the path. */
    boolean isFree(String path) {
        return !taken.contains(path);
    }

    /** The next free path {@code name/N}, counting from 1. */
    String numbered(String name) {
        String path;
        do {
            path = name + "/" + uses.merge(name + "/", 1, Integer::sum);
        } while (!taken.add(path));
        return path;
    }
}
