package dev.palimpsest.mojibake;

import dev.palimpsest.mojibake.Encoding.Controls;
import dev.palimpsest.text.PalimpsestException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The encodings of {@code encodings.txt}, and for each character which of them may show it for a lead or continuation byte. */
final class Encodings {
    private static final String RESOURCE = "encodings.txt";
    private static final Encodings SHIPPED = load();

    private final List<Encoding> all;
    private final short[] lead = new short[0x10000];
    private final short[] longLead = new short[0x10000];
    private final short[] longestLead = new short[0x10000];
    private final short[] continuation = new short[0x10000];
    private final int[] roles = new int[0x10000];

    private Encodings(List<Encoding> all) {
        this.all = List.copyOf(all);
        for (Encoding encoding : all) {
            for (int c = 0x80; c < 0x10000; c++) {
                int b = encoding.byteOf((char) c);
                if (b >= 0xC2 && b <= 0xF4) {
                    lead[c] |= (short) (1 << encoding.index());
                    longLead[c] |= (short) (b < 0xE0 ? 0 : 1 << encoding.index());
                    longestLead[c] |= (short) (b < 0xF0 ? 0 : 1 << encoding.index());
                } else if (b >= 0x80 && b < 0xC0) {
                    continuation[c] |= (short) (1 << encoding.index());
                }
                roles[c] = lead[c] | continuation[c] << 16;
            }
        }
    }

    static Encodings shipped() {
        return SHIPPED;
    }

    List<Encoding> all() {
        return all;
    }

    Encoding get(int index) {
        return all.get(index);
    }

    /** The encodings, a bit each, in which a character is a lead byte of UTF-8. */
    int leads(char c) {
        return lead[c];
    }

    /** By character, {@link #leads} and, shifted by 16 bits, {@link #continuations}; not to be written to. */
    int[] roles() {
        return roles;
    }

    /** Those in which it is the lead byte of three or four. */
    int longLeads(char c) {
        return longLead[c];
    }

    /** Those in which it is the lead byte of four. */
    int longestLeads(char c) {
        return longestLead[c];
    }

    /** The encodings, a bit each, in which a character is a continuation byte of UTF-8. */
    int continuations(char c) {
        return continuation[c];
    }

    private static Encodings load() {
        return new Encodings(tables(RESOURCE));
    }

    /** The tables of a resource of this package. */
    static List<Encoding> tables(String resource) {
        try (InputStream in = Encodings.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new PalimpsestException("cannot read the encodings", "the jar is damaged: install it again", e);
        }
    }

    private static List<Encoding> read(BufferedReader in) throws IOException {
        List<Encoding> all = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] head = line.split(" ", -1);
            Controls controls = head[2].equals("all") ? Controls.ALL : Controls.HOLES;
            int[] characters = new int[128];
            for (int row = 0; row < 8; row++) {
                String[] cells = in.readLine().split(" ", -1);
                for (int i = 0; i < 16; i++) {
                    characters[row * 16 + i] = cells[i].equals("--") ? -1 : Integer.parseInt(cells[i], 16);
                }
            }
            all.add(new Encoding(all.size(), head[0], Float.parseFloat(head[1]), controls, characters));
        }
        return all;
    }
}
