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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;

/**
 * Builds the character model that {@link CharacterModel} reads, from the texts under {@code src/data/mojibake}. The same texts
 * give the same bytes.
 *
 * <p>The estimate is Witten and Bell's: a context that was followed by many different characters leaves more to the shorter
 * context. Each line counts a second time, lightly, in capitals, which natural text has too little of; and Azerbaijani lines
 * once more in the Cyrillic letters of 1958 to 1991, which the texts have hardly any of. Words of {@code words.txt.gz} count as
 * often as it says.
 */
final class CharacterModelBuilder {
    private static final int PLAIN = 8;
    private static final int CAPITALS = 1;
    private static final int ORDER = CharacterModel.ORDER;

    /** How often a sequence of that many characters must occur to be kept, in plain lines. */
    private static final int[] LEAST = {0, 0, 0, 2 * PLAIN, 2 * PLAIN, 3 * PLAIN};

    private static final String AZ_LATIN = "abcçdeəfgğhxıijkqlmnoöprsştuüvyz";
    private static final String AZ_CYRILLIC = "абҹчдеәфҝғһхыижкглмноөпрсштуүвјз";

    private final Map<Integer, Integer> ids = new HashMap<>();
    private final List<Integer> points = new ArrayList<>();
    private int[] text = new int[1 << 20];
    private byte[] weight = new byte[1 << 20];
    private int size;

    /** Sequences of one length: what each continues, its last character, its count, and the same without its first character. */
    private record Level(int[] parent, int[] id, int[] count, int[] suffix, int[] kinds, double[] sum, double[] p) {
        Level(int nodes) {
            this(
                    new int[nodes],
                    new int[nodes],
                    new int[nodes],
                    new int[nodes],
                    new int[nodes],
                    new double[nodes],
                    new double[nodes]);
        }

        double left(int node) {
            return PLAIN * (double) kinds[node];
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
        lines(folder, "train.txt.gz").forEach(builder::read);
        lines(folder, "names.txt.gz").forEach(builder::read);
        lines(folder, "words.txt.gz").forEach(builder::readWord);
        LocaleNames.lines().forEach(builder::read);
        return builder.write();
    }

    private static List<String> lines(Path folder, String file) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(file))), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }

    /** Reads a word that has its weight before it. */
    private void readWord(String line) {
        int space = line.indexOf(' ');
        read(line.substring(space + 1), Integer.parseInt(line.substring(0, space)));
    }

    private void read(String line) {
        read(line, PLAIN);
        String capitals = line.toUpperCase(Locale.ROOT);
        if (!capitals.equals(line)) {
            read(capitals, CAPITALS);
        }
        if (line.indexOf('ə') >= 0 && (line.indexOf('ı') >= 0 || line.indexOf('ğ') >= 0 || line.indexOf('ş') >= 0)) {
            read(cyrillic(line), PLAIN);
        }
    }

    private static String cyrillic(String line) {
        StringBuilder out = new StringBuilder();
        for (char c : line.toCharArray()) {
            char small = c == 'I' ? 'ı' : c == 'İ' ? 'i' : Character.toLowerCase(c);
            int at = AZ_LATIN.indexOf(small);
            char letter = at < 0 ? c : AZ_CYRILLIC.charAt(at);
            out.append(at >= 0 && c != small ? Character.toUpperCase(letter) : letter);
        }
        return out.toString();
    }

    private void read(String line, int n) {
        (" ".repeat(ORDER - 1) + line + " ").codePoints().forEach(cp -> {
            if (size == text.length) {
                text = Arrays.copyOf(text, size * 2);
                weight = Arrays.copyOf(weight, size * 2);
            }
            text[size] = folded(cp);
            weight[size++] = (byte) n;
        });
        for (int i = 1; i < ORDER; i++) {
            weight[size - line.codePointCount(0, line.length()) - 1 - i] = 0; // spaces before a line are only context
        }
    }

    private static int folded(int cp) {
        return cp >= '1' && cp <= '9' ? '0' : cp == '\t' ? ' ' : cp;
    }

    private byte[] write() throws IOException {
        number();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Level singles = singles();
        Classes classes = new Classes(singles);
        classes.write(out);
        int[] node = text.clone();
        Level shorter = singles;
        List<Level> levels = new ArrayList<>();
        for (int n = 2; n <= ORDER; n++) {
            Level level = level(shorter, node, n);
            for (int i = 0; i < level.id.length; i++) {
                int context = level.parent[i];
                double lower = n == 2 ? classes.pair(context, level.id[i]) : shorter.p[level.suffix[i]];
                double left = shorter.left(context);
                level.p[i] = (level.count[i] + left * lower) / (shorter.sum[context] + left);
            }
            levels.add(level);
            shorter = level;
        }
        for (int i = 0; i < levels.size(); i++) {
            write(out, levels.get(i), i == 0 ? singles : levels.get(i - 1));
        }
        out.flush();
        return bytes.toByteArray();
    }

    /** Gives each character its number, by code point, and puts the numbers into the text. */
    private void number() {
        Arrays.stream(text, 0, size).distinct().sorted().forEach(cp -> {
            ids.put(cp, points.size());
            points.add(cp);
        });
        for (int i = 0; i < size; i++) {
            text[i] = ids.getOrDefault(text[i], 0);
        }
        text = Arrays.copyOf(text, size);
    }

    private Level singles() {
        Level level = new Level(points.size());
        for (int i = 0; i < size; i++) {
            level.count[text[i]] += weight[i];
        }
        for (int i = 0; i < points.size(); i++) {
            level.id[i] = i;
        }
        return level;
    }

    /** Counts the sequences one character longer; {@code node} has where the shorter one that begins at a place is. */
    private Level level(Level shorter, int[] node, int n) {
        Counts counts = new Counts(1 << 20);
        for (int i = 0; i + n <= size; i++) {
            if (node[i] >= 0 && weight[i + n - 1] > 0) {
                counts.add((long) node[i] << 14 | text[i + n - 1], weight[i + n - 1]);
            }
        }
        long[] keys = counts.keys(1);
        for (long key : keys) {
            int context = (int) (key >> 14);
            shorter.kinds[context]++;
            shorter.sum[context] += counts.get(key);
        }
        long[] kept = counts.keys(Math.max(1, LEAST[n]));
        Level level = new Level(kept.length);
        for (int i = 0; i < kept.length; i++) {
            level.parent[i] = (int) (kept[i] >> 14);
            level.id[i] = (int) (kept[i] & 0x3FFF);
            level.count[i] = counts.get(kept[i]);
        }
        int[] before = node.clone();
        for (int i = 0; i < size; i++) {
            node[i] = i + n <= size && before[i] >= 0 && weight[i + n - 1] > 0
                    ? Math.max(-1, Arrays.binarySearch(kept, (long) before[i] << 14 | text[i + n - 1]))
                    : -1;
            if (node[i] >= 0) {
                level.suffix[node[i]] = before[i + 1];
            }
        }
        return level;
    }

    private static void write(DataOutputStream out, Level level, Level shorter) throws IOException {
        int nodes = level.id.length;
        out.writeInt(nodes);
        int[] children = new int[shorter.id.length];
        for (int parent : level.parent) {
            children[parent]++;
        }
        for (int n : children) {
            number(out, n);
        }
        for (int i = 0; i < nodes; i++) {
            boolean first = i == 0 || level.parent[i] != level.parent[i - 1];
            number(out, first ? level.id[i] : level.id[i] - level.id[i - 1]);
        }
        for (int i = 0; i < nodes; i++) {
            out.writeByte(steps(level.p[i]));
        }
        for (int i = 0; i < children.length; i++) {
            if (children[i] > 0) {
                out.writeByte(steps(shorter.left(i) / (shorter.sum[i] + shorter.left(i))));
            }
        }
    }

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

        /** The keys counted at least so often, sorted. */
        long[] keys(int least) {
            long[] result = new long[size];
            int n = 0;
            for (int i = 0; i < keys.length; i++) {
                if (counts[i] >= least) {
                    result[n++] = keys[i];
                }
            }
            Arrays.sort(result, 0, n);
            return Arrays.copyOf(result, n);
        }
    }

    /** The estimate for pairs never seen: the pair of their classes, and the character within its class. */
    private final class Classes {
        private static final int N = CharacterClass.COUNT;
        private final int[] classOf = new int[points.size()];
        private final double[] within = new double[points.size()];
        private final double[] unseen = new double[N];
        private final double[] pairs = new double[N * N];

        Classes(Level singles) {
            double[] count = new double[N];
            int[] kinds = new int[N];
            for (int i = 0; i < classOf.length; i++) {
                classOf[i] = CharacterClass.of(points.get(i));
                count[classOf[i]] += singles.count[i];
                kinds[classOf[i]]++;
            }
            for (int i = 0; i < classOf.length; i++) {
                int k = classOf[i];
                within[i] = Math.max(1e-9, singles.count[i] / (count[k] + PLAIN * kinds[k]));
            }
            int[] assigned = letters();
            for (int k = 0; k < N; k++) {
                // what the class leaves to characters not seen is spread over them, of which signs have some hundred
                unseen[k] = (PLAIN * kinds[k] + 1.0)
                        / (count[k] + PLAIN * kinds[k] + 1.0)
                        / Math.max(100, assigned[k] - kinds[k]);
            }
            for (int i = 1; i < size; i++) {
                pairs[classOf[text[i - 1]] * N + classOf[text[i]]] += weight[i];
            }
            smooth(count);
        }

        /** How many letters Unicode has assigned to each class. */
        private static int[] letters() {
            int[] letters = new int[N];
            for (int cp = 0x80; cp <= Character.MAX_CODE_POINT; cp++) {
                if (Character.isLetter(cp)) {
                    letters[CharacterClass.of(cp)]++;
                }
            }
            return letters;
        }

        private void smooth(double[] count) {
            double all = Arrays.stream(count).sum();
            for (int b = 0; b < N; b++) {
                double sum = 0;
                int kinds = 0;
                for (int c = 0; c < N; c++) {
                    sum += pairs[b * N + c];
                    kinds += pairs[b * N + c] > 0 ? 1 : 0;
                }
                double left = PLAIN * (kinds + 1.0);
                for (int c = 0; c < N; c++) {
                    pairs[b * N + c] = (pairs[b * N + c] + left * (count[c] + 1) / (all + N)) / (sum + left);
                }
            }
        }

        double pair(int b, int c) {
            return pairs[classOf[b] * N + classOf[c]] * within[c];
        }

        void write(DataOutputStream out) throws IOException {
            out.writeInt(points.size());
            int previous = 0;
            for (int i = 0; i < classOf.length; i++) {
                number(out, points.get(i) - previous);
                previous = points.get(i);
                out.writeByte(steps(within[i]));
            }
            for (double p : unseen) {
                out.writeByte(steps(p));
            }
            for (double p : pairs) {
                out.writeByte(steps(p));
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
            out.writeByte((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
