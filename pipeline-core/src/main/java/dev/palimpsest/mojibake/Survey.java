package dev.palimpsest.mojibake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a text as a whole says of its damage: how much speaks for each encoding, what has become of the bytes that an encoding
 * has no character for, and which letters are certain. Text without a pair of characters that could be a lead and a continuation
 * byte costs one look at each character, and the character model is not even read.
 */
final class Survey {

    /** What is left of {@code à} when its no-break space became a space. */
    private static final char LOST_A = 'Ã';

    /** What is left of a no-break space itself. */
    private static final char LOST_SPACE = 'Â';

    private static final float MARKED = 2f;
    private static final float SPACED = 3f;

    private final String text;
    private final Encodings encodings;
    private final Evidence evidence;
    private final Losses losses = new Losses();
    private final Letters letters = new Letters();
    private final List<Unit> pairs = new ArrayList<>();
    private final BitSet paired = new BitSet();
    private boolean controls;
    private int covered;
    private int others;

    private Survey(String text, Encodings encodings) {
        this.text = text;
        this.encodings = encodings;
        this.evidence = new Evidence(encodings);
    }

    static Survey of(String text, Encodings encodings) {
        Survey survey = new Survey(text, encodings);
        survey.count();
        survey.evidence.close();
        if (survey.evidence.active() != 0) {
            survey.look();
            survey.letters.close();
        }
        return survey;
    }

    private void count() {
        int length = text.length();
        int[] roles = encodings.roles();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            int leads = roles[c] & 0xFFFF;
            if (leads != 0) {
                char next = i + 1 < length ? text.charAt(i + 1) : 0;
                controls |= next >= 0x80 && next < 0xA0;
                int both = leads & roles[next] >>> 16;
                int covers = both == 0 ? marked(i, next, leads) : unit(i, both);
                covered += covers;
                i += Math.max(0, covers - 1);
                others += covers > 0 ? 0 : 1;
            } else {
                others += Character.isSurrogate(c) ? 0 : 1;
                controls |= c < 0xA0;
            }
        }
    }

    /** Weighs the units that begin at a character; the length of the longest that is likelier than what stands there. */
    private int unit(int at, int mask) {
        UnitTable.Reading reading = UnitTable.shipped().at(text, at, mask);
        if (reading.partial()) {
            if (pair(at, mask)) {
                return Utf8.PAIR;
            }
            evidence.addBeginning(reading.decoding(), reading.weight());
        } else {
            evidence.add(reading);
        }
        return reading.length();
    }

    /** Notes the supplementary character that begins at a place as two surrogates; whether there is one. */
    private boolean pair(int at, int mask) {
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            int e = Integer.numberOfTrailingZeros(rest);
            int cp = Utf8.decodePair(text, at, encodings.get(e));
            if (cp >= 0) {
                pairs.add(new Unit(at, at + Utf8.PAIR, cp, e, 0));
                paired.set(at, at + Utf8.PAIR);
                return true;
            }
        }
        return false;
    }

    /** A lead byte before a mark of a loss, or what is left where a no-break space became a space. */
    private int marked(int at, char next, int mask) {
        if (next != 0xFFFD && (next != ' ' || !lostNoBreakSpace(at))) {
            evidence.bare(mask);
            return 0;
        }
        int decoding = 0;
        float[] weight = new float[encodings.all().size()];
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            int e = Integer.numberOfTrailingZeros(rest);
            if (encodings.get(e).undefined().length > 0) {
                weight[e] = next == ' ' ? SPACED : MARKED;
                decoding |= 1 << e;
            }
        }
        evidence.add(decoding, weight);
        return decoding == 0 ? 0 : 1;
    }

    /** Whether {@code Ã} stands between spaces before a small letter, or {@code Â} between a small letter and a space. */
    private boolean lostNoBreakSpace(int at) {
        char c = text.charAt(at);
        if ((c != LOST_A && c != LOST_SPACE) || at + 2 >= text.length()) {
            return false;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = text.charAt(at + 2);
        return c == LOST_A
                ? before == ' ' && (after == ' ' || Character.isLowerCase(after))
                : Character.isLowerCase(before);
    }

    /** Looks a second time, with the encodings known, for letters and for what stands after units that lack bytes. */
    private void look() {
        int active = evidence.active();
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            int mask = encodings.leads(c);
            if (paired.get(i)) {
                i += Utf8.PAIR - 1;
            } else if (mask == 0) {
                letters.add(c);
            } else if ((mask & active) != 0) {
                i += shown(i, mask);
            }
        }
    }

    /** Notes the unit that begins at a character; how many characters to go on past it. */
    private int shown(int at, int mask) {
        int both = at + 1 < text.length() ? mask & encodings.continuations(text.charAt(at + 1)) : 0;
        UnitTable.Reading reading = both == 0 ? null : UnitTable.shipped().at(text, at, both);
        if (reading == null || reading.partial() || (reading.decoding() & evidence.active()) == 0) {
            int seen = seen(at, mask & evidence.active());
            if (seen > 0) {
                losses.follows(at + seen < text.length() ? text.charAt(at + seen) : '.');
            }
            return 0;
        }
        int e = evidence.strongest(reading.decoding() & evidence.active());
        if (evidence.of(e) <= 1) {
            return 0;
        }
        int length = Utf8.length(encodings.get(e).byteOf(text.charAt(at)));
        losses.whole(text, at, at + length);
        letters.add(reading.cp()[e]);
        return length - 1;
    }

    /** How many bytes are there of a unit that lacks some in every active encoding; 0 if there is none. */
    private int seen(int at, int mask) {
        int most = 0;
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            Encoding encoding = encodings.get(Integer.numberOfTrailingZeros(rest));
            int need = Utf8.length(encoding.byteOf(text.charAt(at)));
            int seen = 1;
            while (seen < need && at + seen < text.length()) {
                int b = encoding.byteOf(text.charAt(at + seen));
                if (b < 0x80 || b > 0xBF) {
                    break;
                }
                seen++;
            }
            if (seen == need) {
                return 0;
            }
            most = Math.max(most, seen);
        }
        return most;
    }

    Evidence evidence() {
        return evidence;
    }

    Losses losses() {
        return losses;
    }

    /** The supplementary characters that stand as two surrogates of three bytes each, which nothing else can be. */
    List<Unit> pairs() {
        return pairs;
    }

    /** Whether a character is part of such a pair. */
    boolean isPaired(int at) {
        return paired.get(at);
    }

    Letters letters() {
        return letters;
    }

    /** Whether the text may have C1 controls that are part of no unit. */
    boolean hasControls() {
        return controls;
    }

    /** The share of characters beyond ASCII that no unit covers. */
    float intact() {
        return Math.max(0, others - losses.count()) / (float) Math.max(1, others + covered);
    }
}
