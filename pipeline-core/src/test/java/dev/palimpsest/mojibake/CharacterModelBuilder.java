package dev.palimpsest.mojibake;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;

/**
 * Builds the character model that {@link CharacterModel} reads, from the texts under {@code src/data/mojibake}. The same texts
 * give the same bytes.
 *
 * <p>The estimate is Witten and Bell's: a context that was followed by many different characters leaves more to the shorter
 * context. Each line counts a second time, lightly, in capitals, which natural text has too little of.
 */
final class CharacterModelBuilder {
    private static final int PLAIN = 8;
    private static final int CAPITALS = 1;
    private static final int SPACE = 0;

    private final Map<Integer, Integer> ids = new HashMap<>();
    private final List<Integer> points = new ArrayList<>();
    private final Counts singles = new Counts(1 << 14);
    private final Counts pairs = new Counts(1 << 19);
    private final Counts triples = new Counts(1 << 22);

    /** Counts by key: an open hash table that grows. */
    private static final class Counts {
        private long[] keys;
        private int[] counts;
        private int size;

        Counts(int slots) {
            keys = new long[slots];
            counts = new int[slots];
        }

        void add(long key, int n) {
            if (size * 2 > keys.length) {
                grow();
            }
            int at = slot(key);
            if (counts[at] == 0) {
                keys[at] = key;
                size++;
            }
            counts[at] += n;
        }

        int get(long key) {
            return counts[slot(key)];
        }

        private int slot(long key) {
            long h = key * 0x9E3779B97F4A7C15L;
            int at = (int) (h >>> 32) & (keys.length - 1);
            while (counts[at] != 0 && keys[at] != key) {
                at = (at + 1) & (keys.length - 1);
            }
            return at;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] old = counts;
            keys = new long[oldKeys.length * 2];
            counts = new int[keys.length];
            for (int i = 0; i < old.length; i++) {
                if (old[i] != 0) {
                    int at = slot(oldKeys[i]);
                    keys[at] = oldKeys[i];
                    counts[at] = old[i];
                }
            }
        }

        TreeMap<Long, Integer> sorted() {
            TreeMap<Long, Integer> sorted = new TreeMap<>();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] != 0) {
                    sorted.put(keys[i], counts[i]);
                }
            }
            return sorted;
        }
    }

    /** Writes the resource: arguments are the folder of the texts and the file to write. */
    public static void main(String[] arguments) throws IOException {
        byte[] model = build(Path.of(arguments[0]));
        try (DeflaterOutputStream out = new DeflaterOutputStream(
                Files.newOutputStream(Path.of(arguments[1])), new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(model);
        }
    }

    /** The model's bytes, not yet deflated. */
    static byte[] build(Path folder) throws IOException {
        CharacterModelBuilder builder = new CharacterModelBuilder();
        builder.id(' ');
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("train.txt.gz"))), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                builder.count(line);
            }
        }
        return builder.write();
    }

    private void count(String line) {
        count(line, PLAIN);
        String capitals = line.toUpperCase(Locale.ROOT);
        if (!capitals.equals(line)) {
            count(capitals, CAPITALS);
        }
    }

    private void count(String line, int weight) {
        int[] text = (line + " ").codePoints().map(this::id).toArray();
        int a = SPACE;
        int b = SPACE;
        for (int c : text) {
            singles.add(c + 1L, weight);
            pairs.add((long) b << 16 | c, weight);
            triples.add(((long) a << 16 | b) << 16 | c, weight);
            a = b;
            b = c;
        }
    }

    private int id(int cp) {
        int folded = cp >= '1' && cp <= '9' ? '0' : cp == '\t' ? ' ' : cp;
        Integer id = ids.get(folded);
        if (id == null) {
            id = points.size();
            ids.put(folded, id);
            points.add(folded);
        }
        return id;
    }

    private byte[] write() throws IOException {
        // ids in the resource follow the code points
        List<Integer> sorted = points.stream().sorted().toList();
        int[] place = new int[points.size()];
        for (int i = 0; i < sorted.size(); i++) {
            place[ids.get(sorted.get(i))] = CharacterClass.COUNT + i;
        }
        int[] classOf = new int[CharacterClass.COUNT + sorted.size()];
        double[] count = new double[classOf.length];
        double[] inClass = new double[CharacterClass.COUNT];
        int[] kinds = new int[CharacterClass.COUNT];
        for (int i = 0; i < sorted.size(); i++) {
            int id = CharacterClass.COUNT + i;
            classOf[id] = CharacterClass.of(sorted.get(i));
            count[id] = singles.get(ids.get(sorted.get(i)) + 1L);
            inClass[classOf[id]] += count[id];
            kinds[classOf[id]]++;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(sorted.size());
        double[] within = new double[classOf.length];
        int previous = 0;
        for (int i = 0; i < sorted.size(); i++) {
            int id = CharacterClass.COUNT + i;
            int k = classOf[id];
            number(out, sorted.get(i) - previous);
            previous = sorted.get(i);
            within[id] = count[id] / (inClass[k] + PLAIN * kinds[k]);
            out.writeByte(steps(within[id]));
        }
        for (int k = 0; k < CharacterClass.COUNT; k++) {
            // what the class leaves to characters not seen is spread over some hundred of them
            within[k] = (PLAIN * kinds[k] + 1.0) / (inClass[k] + PLAIN * kinds[k] + 1.0) / 100;
            out.writeByte(steps(within[k]));
        }
        double[] classPairs = new double[CharacterClass.COUNT * CharacterClass.COUNT];
        TreeMap<Long, Integer> placed = new TreeMap<>();
        pairs.sorted().forEach((key, n) -> {
            int b = place[(int) (key >> 16)];
            int c = place[(int) (key & 0xFFFF)];
            placed.put((long) b << 16 | c, n);
            classPairs[classOf[b] * CharacterClass.COUNT + classOf[c]] += n;
        });
        double[] classCost = classCosts(classPairs, inClass);
        for (double p : classCost) {
            out.writeByte(steps(p));
        }
        TreeMap<Long, TreeMap<Integer, Integer>> byContext = new TreeMap<>();
        triples.sorted().forEach((key, n) -> {
            long context = (long) place[(int) (key >> 32)] << 16 | place[(int) (key >> 16 & 0xFFFF)];
            byContext.computeIfAbsent(context, c -> new TreeMap<>()).put(place[(int) (key & 0xFFFF)], n);
        });
        TreeMap<Long, Double> pairCost = pairCosts(placed, classOf, classCost, within);
        writePairs(out, pairCost, byContext);
        writeTriples(out, pairCost, byContext);
        out.flush();
        return bytes.toByteArray();
    }

    private static double[] classCosts(double[] pairs, double[] singles) {
        int n = CharacterClass.COUNT;
        double all = 0;
        for (double s : singles) {
            all += s;
        }
        double[] p = new double[n * n];
        for (int b = 0; b < n; b++) {
            double sum = 0;
            int kinds = 0;
            for (int c = 0; c < n; c++) {
                sum += pairs[b * n + c];
                kinds += pairs[b * n + c] > 0 ? 1 : 0;
            }
            double left = PLAIN * (kinds + 1.0);
            for (int c = 0; c < n; c++) {
                double single = (singles[c] + 1) / (all + n);
                p[b * n + c] = (pairs[b * n + c] + left * single) / (sum + left);
            }
        }
        return p;
    }

    private static TreeMap<Long, Double> pairCosts(
            TreeMap<Long, Integer> pairs, int[] classOf, double[] classCost, double[] within) {
        double[] sum = new double[classOf.length];
        int[] kinds = new int[classOf.length];
        pairs.forEach((key, n) -> {
            sum[(int) (key >> 16)] += n;
            kinds[(int) (key >> 16)]++;
        });
        TreeMap<Long, Double> p = new TreeMap<>();
        pairs.forEach((key, n) -> {
            int b = (int) (key >> 16);
            int c = (int) (key & 0xFFFF);
            double left = PLAIN * (double) kinds[b];
            double lower = classCost[classOf[b] * CharacterClass.COUNT + classOf[c]] * within[c];
            p.put(key, (n + left * lower) / (sum[b] + left));
        });
        return p;
    }

    private static double left(TreeMap<Integer, Integer> followers) {
        return PLAIN * (double) followers.size();
    }

    private static double sum(TreeMap<Integer, Integer> followers) {
        return followers.values().stream().mapToDouble(n -> n).sum();
    }

    private static void writePairs(
            DataOutputStream out, TreeMap<Long, Double> pairs, TreeMap<Long, TreeMap<Integer, Integer>> byContext)
            throws IOException {
        out.writeInt(pairs.size());
        long previous = 0;
        for (Map.Entry<Long, Double> pair : pairs.entrySet()) {
            number(out, (int) (pair.getKey() - previous));
            previous = pair.getKey();
            out.writeByte(steps(pair.getValue()));
            TreeMap<Integer, Integer> followers = byContext.get(previous);
            double left = followers == null ? 1 : left(followers);
            out.writeByte(steps(followers == null ? 1 : left / (sum(followers) + left)));
        }
    }

    private static void writeTriples(
            DataOutputStream out, TreeMap<Long, Double> pairs, TreeMap<Long, TreeMap<Integer, Integer>> byContext)
            throws IOException {
        TreeMap<Long, TreeMap<Integer, Integer>> kept = new TreeMap<>();
        int size = 0;
        for (Map.Entry<Long, TreeMap<Integer, Integer>> entry : byContext.entrySet()) {
            TreeMap<Integer, Integer> often = new TreeMap<>(entry.getValue());
            often.values().removeIf(n -> n < 2 * PLAIN);
            if (!often.isEmpty()) {
                kept.put(entry.getKey(), often);
                size += often.size();
            }
        }
        out.writeInt(kept.size());
        out.writeInt(size);
        long previous = 0;
        for (Map.Entry<Long, TreeMap<Integer, Integer>> entry : kept.entrySet()) {
            number(out, (int) (entry.getKey() - previous));
            previous = entry.getKey();
            number(out, entry.getValue().size());
            TreeMap<Integer, Integer> all = byContext.getOrDefault(previous, new TreeMap<>());
            double left = left(all);
            double sum = sum(all);
            int last = 0;
            for (Map.Entry<Integer, Integer> follower : entry.getValue().entrySet()) {
                int c = follower.getKey();
                number(out, c - last);
                last = c;
                double lower = pairs.getOrDefault((previous & 0xFFFF) << 16 | c, 1e-9);
                out.writeByte(steps((follower.getValue() + left * lower) / (sum + left)));
            }
        }
    }

    private static int steps(double probability) {
        long steps = Math.round(-Math.log(probability) * CharacterModel.STEPS);
        return (int) Math.max(0, Math.min(255, steps));
    }

    private static void number(DataOutputStream out, int value) throws IOException {
        int rest = value;
        while (rest >= 0x80) {
            out.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
