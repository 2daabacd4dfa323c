package dev.palimpsest.mojibake;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways to read one UTF-8 unit with bytes lost that begins at a character. */
final class Candidates {

    /** What a byte that was left out costs, in nats; a mark in its place makes a loss likelier. */
    private static final float DROPPED = 2.5f;

    /** The same where nothing shows that bytes were left out at all. */
    private static final float RARE_DROPPED = 4f;

    private static final float MARKED = 0.5f;
    private static final float QUESTION = 1.5f;
    private static final float SPACE = 1.5f;
    private static final float RARE_SPACE = 4f;

    /** What it costs more to infer a mark of direction, which nobody sees, in nats. */
    private static final float DIRECTION = 8f;

    /** More combinations than these are not worth the guess. */
    private static final int MOST = 64;

    /** How many places are remembered; a text has the same few over and over. */
    private static final int SLOTS = 1 << 10;

    /** One way: the code point, how many characters it takes, the bytes inferred, and what the losses and the letter cost. */
    record Candidate(int cp, int length, int lost, float cost) {}

    private final CharSequence text;
    private final Losses losses;
    private final Letters letters;
    private final long[] keys = new long[SLOTS];
    private final byte[] read = new byte[SLOTS];
    private final @Nullable List<Candidate>[] remembered;

    @SuppressWarnings("unchecked")
    Candidates(CharSequence text, Losses losses, Letters letters) {
        this.text = text;
        this.losses = losses;
        this.letters = letters;
        this.remembered = (List<Candidate>[]) new List<?>[SLOTS];
    }

    /** The ways at a character, with the lengths counted from it. */
    List<Candidate> at(int start, Encoding encoding) {
        int length = Utf8.length(encoding.byteOf(text.charAt(start)));
        long key = 0;
        for (int i = 0; i < length; i++) {
            key = key << 16 | (start + i < text.length() ? text.charAt(start + i) : 0);
        }
        int slot = (int) (((key + encoding.index() * 0xD6E8FEB86659FD93L) * 0x9E3779B97F4A7C15L) >>> 54);
        List<Candidate> ways = remembered[slot];
        if (ways == null || keys[slot] != key || read[slot] != encoding.index()) {
            ways = find(start, encoding, length);
            remembered[slot] = ways;
            keys[slot] = key;
            read[slot] = (byte) encoding.index();
        }
        return ways;
    }

    private List<Candidate> find(int start, Encoding encoding, int length) {
        int lead = encoding.byteOf(text.charAt(start));
        int visible = visible(start + 1, length - 1, encoding);
        List<Candidate> found = new ArrayList<>();
        if (visible == length - 1) {
            return found;
        }
        State state = new State(length, length - 1, length - 1, 0, 0);
        marked(found, encoding, start + 1, Utf8.begin(lead), state);
        if (length == 2 || visible > 0 || (length == 3 && letters.areEastern())) {
            State fewest = new State(length, length - 1, length - 1 - visible, 0, 0);
            unmarked(found, encoding, start + 1, Utf8.begin(lead), fewest);
        }
        found.replaceAll(way ->
                new Candidate(way.cp, way.length - start, way.lost, way.cost + letters.surprise(way.cp, encoding)));
        return found;
    }

    /** Where the reading of a unit stands: bytes to come, how many of them may be lost, those lost so far. */
    private record State(int length, int toCome, int losses, int lost, float cost) {
        State shown() {
            return new State(length, toCome - 1, losses, lost, cost);
        }

        State lose(int b, float more) {
            return new State(length, toCome - 1, losses - 1, lost << 8 | b, cost + more);
        }
    }

    private int visible(int from, int most, Encoding encoding) {
        int i = 0;
        while (i < most && from + i < text.length()) {
            int b = encoding.byteOf(text.charAt(from + i));
            if (b < 0x80 || b > 0xBF) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Every lost byte has left a mark, so that each character is either a byte or the mark of one. */
    private void marked(List<Candidate> found, Encoding encoding, int at, int cp, State state) {
        if (state.toCome == 0) {
            accept(found, at, cp, state);
            return;
        }
        char c = at < text.length() ? text.charAt(at) : 0;
        int b = c < 0x80 ? 0 : encoding.byteOf(c);
        if (b >= 0x80 && b <= 0xBF) {
            marked(found, encoding, at + 1, Utf8.more(cp, b), state.shown());
        } else if ((c == 0xFFFD && losses.replaced()) || (c == '?' && losses.questioned())) {
            for (int lost : encoding.undefined()) {
                if (found.size() < MOST) {
                    State less = state.lose(lost, c == '?' ? QUESTION : MARKED);
                    marked(found, encoding, at + 1, Utf8.more(cp, lost), less);
                }
            }
        } else if (c == ' ' && losses.spaced()) {
            float cost = losses.mostlyDropped() ? RARE_SPACE : SPACE;
            marked(found, encoding, at + 1, Utf8.more(cp, 0xA0), state.lose(0xA0, cost));
        }
    }

    /** Lost bytes were left out or became spaces; as few as there can be. */
    private void unmarked(List<Candidate> found, Encoding encoding, int at, int cp, State state) {
        if (state.toCome == 0) {
            accept(found, at, cp, state);
            return;
        }
        char c = at < text.length() ? text.charAt(at) : 0;
        int b = c < 0x80 ? 0 : encoding.byteOf(c);
        if (b >= 0x80 && b <= 0xBF && state.toCome > state.losses) {
            unmarked(found, encoding, at + 1, Utf8.more(cp, b), state.shown());
        }
        if (state.losses == 0 || found.size() > MOST) {
            return;
        }
        if (c == ' ' && losses.spaced()) {
            float cost = losses.mostlyDropped() ? RARE_SPACE : SPACE;
            unmarked(found, encoding, at, Utf8.more(cp, 0xA0), state.lose(0xA0, cost + 1));
        }
        if (losses.dropped()) {
            float cost = losses.mostlyDropped() ? DROPPED : RARE_DROPPED;
            for (int lost : encoding.undefined()) {
                unmarked(found, encoding, at, Utf8.more(cp, lost), state.lose(lost, cost));
            }
        }
    }

    /** Whether a code point is one that texts have: where bytes are made up, one without a meaning explains nothing. */
    private static boolean isInUse(int cp) {
        int type = Character.getType(cp);
        return type != Character.UNASSIGNED && type != Character.PRIVATE_USE;
    }

    private static boolean isDirection(int cp) {
        return UCharacter.hasBinaryProperty(cp, UProperty.BIDI_CONTROL);
    }

    private static void accept(List<Candidate> found, int at, int cp, State state) {
        if (state.lost != 0 && Utf8.valid(cp, state.length) && isInUse(cp)) {
            found.add(new Candidate(cp, at, state.lost, state.cost + (isDirection(cp) ? DIRECTION : 0)));
        }
    }
}
