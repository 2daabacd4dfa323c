package dev.palimpsest.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The ways to read a word: one step for each letter, each with the readings it may have. */
final class Readings {
    /** A word longer than this has its standard reading only, so that a hostile one costs no more than its length. */
    private static final int LONGEST = 48;
    /** Azerbaijani words do not begin with two consonants or have three together; loans do, so it is only unlikely. */
    private static final double CROWDED = 2.0;

    private static final Reading[][] LITERALS = new Reading[128][];

    static {
        for (char c = 0; c < LITERALS.length; c++) {
            LITERALS[c] = new Reading[] {new Reading(String.valueOf(c), 0)};
        }
    }

    private Reading[][] steps = new Reading[24][];
    private int size;
    private boolean branches;
    private boolean unwritten;

    /** One way to read the word so far. */
    private record Path(String text, double cost) {}

    void add(Reading[] readings) {
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, size * 2);
        }
        steps[size++] = readings;
        branches |= readings.length > 1;
    }

    /** Adds what may be read where nothing is written. */
    void addUnwritten(Reading[] readings) {
        add(readings);
        unwritten = true;
    }

    void addLiteral(char c) {
        add(c < LITERALS.length ? LITERALS[c] : new Reading[] {new Reading(String.valueOf(c), 0)});
    }

    void clear() {
        size = 0;
        branches = false;
        unwritten = false;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Appends the standard reading. */
    void standard(StringBuilder out) {
        for (int i = 0; i < size; i++) {
            out.append(steps[i][0].key());
        }
    }

    /** The standard reading; where letters are unwritten, the likeliest. */
    StringBuilder likeliest() {
        if (unwritten && size <= LONGEST) {
            return Likeliest.of(steps, size, CROWDED);
        }
        StringBuilder text = new StringBuilder(size + 8);
        standard(text);
        return text;
    }

    /** {@link #likeliest()} as a list of one. */
    List<Reading> first() {
        return List.of(new Reading(likeliest().toString(), 0));
    }

    /** The likeliest readings, the best first, {@code most} of them at most and none dearer than {@code limit}. */
    List<Reading> best(int most, double limit) {
        if (!branches || size > LONGEST) {
            StringBuilder text = new StringBuilder();
            standard(text);
            return List.of(new Reading(text.toString(), 0));
        }
        List<Path> paths = List.of(new Path("", 0));
        for (int i = 0; i < size; i++) {
            paths = extend(paths, steps[i], most, limit);
        }
        return paths.stream().map(p -> new Reading(p.text, p.cost)).toList();
    }

    private static List<Path> extend(List<Path> paths, Reading[] step, int most, double limit) {
        List<Path> next = new ArrayList<>(paths.size() * step.length);
        for (Path path : paths) {
            for (Reading reading : step) {
                double cost = path.cost + reading.cost() + crowding(path.text, reading.key());
                next.add(new Path(path.text.concat(reading.key()), cost));
            }
        }
        if (next.size() > 1) {
            next.sort(Comparator.comparingDouble(Path::cost));
            double worst = next.get(0).cost + limit;
            int keep = Math.min(next.size(), most);
            while (next.get(keep - 1).cost > worst) {
                keep--;
            }
            return next.subList(0, keep);
        }
        return next;
    }

    private static double crowding(String before, String key) {
        if (key.isEmpty() || isVowel(key.charAt(0)) || before.isEmpty()) {
            return 0;
        }
        int n = before.length();
        boolean one = !isVowel(before.charAt(n - 1));
        boolean two = n == 1 || !isVowel(before.charAt(n - 2));
        return one && two ? CROWDED : 0;
    }

    static boolean isVowel(char key) {
        return key == 'a' || key == 'i' || key == 'o' || key == 'u';
    }
}
