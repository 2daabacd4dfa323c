package dev.palimpsest.names;

import com.ibm.icu.util.CharsTrie;
import dev.palimpsest.text.PalimpsestException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The places, persons, organisations and events that are known by name. Immutable, safe for many threads. */
public final class Gazetteer {
    private static final Gazetteer NONE = new Gazetteer(List.of());

    private final List<GazetteerIndex> indexes;

    private Gazetteer(List<GazetteerIndex> indexes) {
        this.indexes = List.copyOf(indexes);
    }

    private static final class Holder {
        static final Gazetteer BUILT_IN = new Gazetteer(List.of(load()));

        private static GazetteerIndex load() {
            try (InputStream in =
                    Objects.requireNonNull(Gazetteer.class.getResourceAsStream("gazetteer.bin"), "gazetteer.bin")) {
                return GazetteerIndex.of(in.readAllBytes());
            } catch (IOException e) {
                throw new PalimpsestException("cannot read the gazetteer", "the jar is damaged: install it again", e);
            }
        }
    }

    /** The gazetteer of the library: Azerbaijan, Armenia and their surroundings; loaded when it is first asked for. */
    public static Gazetteer builtIn() {
        return Holder.BUILT_IN;
    }

    /** A gazetteer that knows nothing. */
    public static Gazetteer none() {
        return NONE;
    }

    /**
     * A gazetteer from a file of tab-separated lines in UTF-8. The first line names the columns: {@code id} and
     * {@code canonical_az} are needed; {@code canonical_en}, {@code kind}, {@code district}, {@code lat}, {@code lon} and
     * {@code variants}, separated by {@code |}, are read where they are.
     *
     * @throws PalimpsestException if it cannot be read
     */
    public static Gazetteer read(Path file) {
        return new Gazetteer(List.of(GazetteerIndex.of(GazetteerTable.read(file))));
    }

    /** This gazetteer and another. A record of {@code other} takes the place of one with the same id. */
    public Gazetteer plus(Gazetteer other) {
        List<GazetteerIndex> all = new ArrayList<>(other.indexes);
        all.addAll(indexes);
        return new Gazetteer(all);
    }

    /** How many records it has. */
    public int size() {
        return indexes.stream().mapToInt(GazetteerIndex::size).sum();
    }

    /** The records that have a spelling; capitals, marks, hyphens and apostrophes do not count. */
    public List<GazetteerRecord> spelled(String name) {
        return bySpelling(NameText.of(name).folded());
    }

    List<GazetteerRecord> bySpelling(String folded) {
        return merged(indexes.stream().map(index -> index.bySpelling(folded)).toList());
    }

    List<GazetteerRecord> byKey(String key) {
        return merged(indexes.stream().map(index -> index.byKey(key)).toList());
    }

    /** A walk through the spellings of each of its parts, and what to look the values up in. */
    List<Walk> walks() {
        List<Walk> walks = new ArrayList<>();
        indexes.forEach(index -> index.spellings().ifPresent(trie -> walks.add(new Walk(trie, index))));
        return walks;
    }

    /** A walk through one part. */
    record Walk(CharsTrie trie, GazetteerIndex index) {}

    private static List<GazetteerRecord> merged(List<List<GazetteerRecord>> found) {
        if (found.size() == 1) {
            return found.get(0);
        }
        Map<String, GazetteerRecord> byId = new LinkedHashMap<>();
        found.forEach(list -> list.forEach(record -> byId.putIfAbsent(record.id(), record)));
        return List.copyOf(byId.values());
    }
}
