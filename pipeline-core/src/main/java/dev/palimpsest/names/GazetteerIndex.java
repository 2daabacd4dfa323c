package dev.palimpsest.names;

import com.ibm.icu.util.BytesTrie;
import com.ibm.icu.util.CharsTrie;
import com.ibm.icu.util.CharsTrieBuilder;
import com.ibm.icu.util.StringTrieBuilder;
import dev.palimpsest.names.GazetteerTable.Row;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A gazetteer in the form it is used in, which is also the form of the resource: the records as text, and two tries, one
 * of spellings (as {@link NameText} folds them, one space between words) and one of keys, both giving lists of records.
 * Nothing of it is taken apart before it is asked for.
 */
final class GazetteerIndex {
    private static final int MAGIC = 0x50474131; // "PGA1"

    /** What a person's key is stored behind. */
    static final String PERSON = "p";

    private final byte[] records;
    private final int[] starts;
    private final String spellings;
    private final String keys;
    private final int[] lists;
    /** The records that were asked for. They are immutable: whichever thread comes first, all see the same. */
    private final @Nullable GazetteerRecord[] read;

    private GazetteerIndex(byte[] records, int[] starts, String spellings, String keys, int[] lists) {
        this.records = records;
        this.starts = starts;
        this.spellings = spellings;
        this.keys = keys;
        this.lists = lists;
        this.read = new GazetteerRecord[starts.length - 1];
    }

    /** The index of a list of rows. */
    static GazetteerIndex of(List<Row> rows) {
        SortedMap<String, Set<Integer>> bySpelling = new TreeMap<>();
        SortedMap<String, Set<Integer>> byKey = new TreeMap<>();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int[] starts = new int[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            text.writeBytes(line(row.record()).getBytes(StandardCharsets.UTF_8));
            starts[i + 1] = text.size();
            if (row.record().family().equals("place")
                    && Orthography.of(row.record().az()) == Orthography.AZ_LATIN) {
                int record = i;
                NameKeys.standard()
                        .keys(row.record().az(), NameKind.PLACE)
                        .readings()
                        .forEach(k -> put(byKey, k, record));
            }
            for (String spelling : spellings(row)) {
                put(bySpelling, NameText.of(spelling).folded(), i);
                for (String key : keys(row.record(), spelling)) {
                    put(byKey, key, i);
                }
            }
        }
        List<Integer> lists = new ArrayList<>();
        String spellingTrie = trie(bySpelling, lists);
        String keyTrie = trie(byKey, lists);
        return new GazetteerIndex(
                text.toByteArray(),
                starts,
                spellingTrie,
                keyTrie,
                lists.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Set<String> spellings(Row row) {
        Set<String> all =
                new LinkedHashSet<>(List.of(row.record().az(), row.record().en()));
        all.addAll(row.variants());
        return all;
    }

    private static List<String> keys(GazetteerRecord record, String spelling) {
        return switch (record.family()) {
            case "place" -> List.of(NameKeys.standard().key(spelling, NameKind.PLACE));
            case "person" -> List.of(PERSON + NameKeys.standard().key(spelling, NameKind.PERSON));
            default -> List.of();
        };
    }

    private static void put(Map<String, Set<Integer>> map, String key, int record) {
        if (key.length() > 1) {
            map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(record);
        }
    }

    private static String trie(SortedMap<String, Set<Integer>> map, List<Integer> lists) {
        if (map.isEmpty()) {
            return "";
        }
        CharsTrieBuilder builder = new CharsTrieBuilder();
        map.forEach((spelling, records) -> {
            builder.add(spelling, lists.size());
            lists.add(records.size());
            lists.addAll(records);
        });
        return builder.buildCharSequence(StringTrieBuilder.Option.SMALL).toString();
    }

    private static String line(GazetteerRecord r) {
        return String.join(
                "\t",
                r.id(),
                r.az(),
                r.en().equals(r.az()) ? "" : r.en(),
                r.kind(),
                r.district(),
                Double.isNaN(r.lat()) ? "" : Double.toString(r.lat()),
                Double.isNaN(r.lon()) ? "" : Double.toString(r.lon()));
    }

    /** The bytes of the resource. */
    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(starts.length);
            out.writeInt(records.length);
            out.writeInt(spellings.length());
            out.writeInt(keys.length());
            out.writeInt(lists.length);
            for (int start : starts) {
                out.writeInt(start);
            }
            for (int item : lists) {
                out.writeShort(item > 0xFFFF ? fail(item) : item);
            }
            out.writeChars(spellings);
            out.writeChars(keys);
            out.write(records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int fail(int item) {
        throw new IllegalArgumentException("more records than the resource can number: " + item);
    }

    /** The index that {@link #toBytes()} wrote. */
    static GazetteerIndex of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.getInt() != MAGIC) {
            throw new IllegalArgumentException("not a gazetteer of this version");
        }
        int[] starts = new int[in.getInt()];
        byte[] records = new byte[in.getInt()];
        char[] spellings = new char[in.getInt()];
        char[] keys = new char[in.getInt()];
        int[] lists = new int[in.getInt()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = in.getInt();
        }
        for (int i = 0; i < lists.length; i++) {
            lists[i] = in.getShort() & 0xFFFF;
        }
        in.asCharBuffer().get(spellings).get(keys);
        in.position(in.position() + 2 * (spellings.length + keys.length));
        in.get(records);
        return new GazetteerIndex(records, starts, new String(spellings), new String(keys), lists);
    }

    int size() {
        return starts.length - 1;
    }

    GazetteerRecord record(int i) {
        GazetteerRecord before = read[i];
        if (before == null) {
            before = parse(i);
            read[i] = before;
        }
        return before;
    }

    private GazetteerRecord parse(int i) {
        String line = new String(records, starts[i], starts[i + 1] - starts[i], StandardCharsets.UTF_8);
        String[] f = line.split("\t", -1);
        return new GazetteerRecord(
                f[0],
                f[1],
                f[2].isEmpty() ? f[1] : f[2],
                f[3],
                f[4],
                f[5].isEmpty() ? Double.NaN : Double.parseDouble(f[5]),
                f[6].isEmpty() ? Double.NaN : Double.parseDouble(f[6]));
    }

    /** The records that have a spelling, as {@link NameText#folded()} gives it. */
    List<GazetteerRecord> bySpelling(CharSequence folded) {
        return find(spellings, folded);
    }

    /** The records that have a key. */
    List<GazetteerRecord> byKey(String key) {
        return find(keys, key);
    }

    private List<GazetteerRecord> find(String trie, CharSequence text) {
        if (trie.isEmpty() || text.length() == 0) {
            return List.of();
        }
        CharsTrie walk = new CharsTrie(trie, 0);
        BytesTrie.Result result = walk.next(text, 0, text.length());
        return result.hasValue() ? list(walk.getValue()) : List.of();
    }

    /** A walk through the spellings, to be moved on character by character; empty if there are none. */
    Optional<CharsTrie> spellings() {
        return spellings.isEmpty() ? Optional.empty() : Optional.of(new CharsTrie(spellings, 0));
    }

    /** The records that a value of the trie stands for. */
    List<GazetteerRecord> list(int value) {
        List<GazetteerRecord> found = new ArrayList<>(lists[value]);
        for (int i = 1; i <= lists[value]; i++) {
            found.add(record(lists[value + i]));
        }
        return found;
    }
}
