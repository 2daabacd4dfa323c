package dev.palimpsest.mojibake;

import dev.palimpsest.text.PalimpsestException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The letters beyond ASCII of each language, from {@code alphabets.txt}. */
final class Alphabets {
    private static final String RESOURCE = "alphabets.txt";

    private final List<BitSet> all;

    private static final class Holder {
        static final Alphabets SHIPPED = new Alphabets(load());
    }

    private Alphabets(List<BitSet> all) {
        this.all = all;
    }

    /** Those that ship with the library; read on first use. */
    static Alphabets shipped() {
        return Holder.SHIPPED;
    }

    /** The alphabets that have the most of the letters given; none where none has any. */
    List<BitSet> nearest(BitSet letters) {
        List<BitSet> nearest = new ArrayList<>();
        int most = 1;
        for (BitSet alphabet : all) {
            BitSet common = (BitSet) alphabet.clone();
            common.and(letters);
            int n = common.cardinality();
            if (n > most) {
                nearest.clear();
                most = n;
            }
            if (n == most) {
                nearest.add(alphabet);
            }
        }
        return nearest;
    }

    /** The most of the letters given that one language has; each counts as often as it is given. */
    int most(int[] letters) {
        int most = 0;
        for (BitSet alphabet : all) {
            int n = 0;
            for (int letter : letters) {
                n += alphabet.get(letter) ? 1 : 0;
            }
            most = Math.max(most, n);
        }
        return most;
    }

    private static List<BitSet> load() {
        List<BitSet> all = new ArrayList<>();
        try (InputStream in = Alphabets.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    BitSet letters = new BitSet();
                    line.substring(line.indexOf(' ') + 1).codePoints().forEach(letters::set);
                    all.add(letters);
                }
            }
        } catch (IOException e) {
            throw new PalimpsestException("cannot read the alphabets", "the jar is damaged: install it again", e);
        }
        return all;
    }
}
