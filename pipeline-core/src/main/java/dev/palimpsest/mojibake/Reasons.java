package dev.palimpsest.mojibake;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the edits of a text say of themselves: a text has the same few units over and over, and many edits share one map. */
final class Reasons {
    private static final int SLOTS = 1 << 10;

    /** Gains beyond this are all as good as certain, in nats. */
    private static final int MOST = 99;

    private final Encodings encodings;
    private final long[] keys = new long[SLOTS];
    private final @Nullable Map<String, String>[] made;

    @SuppressWarnings("unchecked")
    Reasons(Encodings encodings) {
        this.encodings = encodings;
        this.made = (Map<String, String>[]) new Map<?, ?>[SLOTS];
    }

    /** Why a unit that is so much likelier than what stood there, in nats, was decoded. */
    Map<String, String> of(Unit unit, float nats) {
        int gain = Math.max(-MOST, Math.min(MOST, Math.round(nats)));
        int cp = unit.lost() == 0 ? 0 : unit.cp(); // of one with nothing lost the edit itself says what it is
        long key = (((long) unit.lost() << 21 | cp) << 4 | unit.encoding()) << 8 | (gain + MOST);
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 54);
        Map<String, String> why = made[slot];
        if (why == null || keys[slot] != key) {
            why = unit.lost() == 0 ? whole(unit, gain) : inferred(unit, gain);
            made[slot] = why;
            keys[slot] = key;
        }
        return why;
    }

    private Map<String, String> whole(Unit unit, int gain) {
        return Map.of("encoding", encodings.get(unit.encoding()).name(), "gain", Integer.toString(gain));
    }

    private Map<String, String> inferred(Unit unit, int gain) {
        StringBuilder bytes = new StringBuilder();
        for (int shift = 24; shift >= 0; shift -= 8) {
            int b = unit.lost() >>> shift & 0xFF;
            if (b != 0) {
                bytes.append(bytes.isEmpty() ? "" : " ")
                        .append(Integer.toHexString(b).toUpperCase(Locale.ROOT));
            }
        }
        Map<String, String> why = new LinkedHashMap<>();
        why.put("encoding", encodings.get(unit.encoding()).name());
        why.put("lost", bytes.toString());
        why.put("inferred", Character.toString(unit.cp()));
        why.put("gain", Integer.toString(gain));
        return why;
    }
}
