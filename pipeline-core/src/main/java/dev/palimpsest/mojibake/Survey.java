package dev.palimpsest.mojibake;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * What a text as a whole says of its damage: how much speaks for each encoding, what has become of the bytes that an encoding
 * has no character for, and which letters are certain.
 */
final class Survey {

    /** Evidence at which an encoding is beyond doubt, in units. */
    static final float CERTAIN = 12f;

    /** What is left of {@code à} when its no-break space became a space. */
    private static final char LOST_A = 'Ã';

    /** What is left of a no-break space itself. */
    private static final char LOST_SPACE = 'Â';

    private static final float FULL = 8f;
    private static final float PARTIAL = 12f;
    private static final float FIRST = 8f;
    private static final float MARKED = 2f;
    private static final float SPACED = 3f;
    private static final float FOREIGN = 3f;
    private static final float SHARE = 0.005f;
    private static final float LEAST = 0.25f;

    private final CharSequence text;
    private final Encodings encodings;
    private final CharacterModel model;
    private final float[] evidence;
    private final float[] weights;
    private final float[][] without;
    private final BitSet letters = new BitSet();
    private final BitSet small = new BitSet();
    private BitSet alphabet = new BitSet();
    private int letterCount;
    private int covered;
    private int others;
    private boolean controls;
    private boolean noBreakSpaces;
    private int replacements;
    private int questions;
    private int bare;
    private int spaces;

    private Survey(CharSequence text, Encodings encodings, CharacterModel model) {
        this.text = text;
        this.encodings = encodings;
        this.model = model;
        this.evidence = new float[encodings.all().size()];
        this.weights = new float[evidence.length];
        this.without = new float[evidence.length][evidence.length];
    }

    /** Whether any two characters could be a lead and a continuation byte: if not, there is nothing to repair. */
    static boolean suspicious(String text, Encodings encodings) {
        int length = text.length();
        int before = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (before != 0 && c == ' ' && (text.charAt(i - 1) == LOST_A || text.charAt(i - 1) == LOST_SPACE)) {
                    return true;
                }
                before = 0;
                continue;
            }
            if ((before & encodings.continuations(c)) != 0 || (before != 0 && c == 0xFFFD)) {
                return true;
            }
            before = encodings.leads(c);
        }
        return false;
    }

    static Survey of(CharSequence text, Encodings encodings, CharacterModel model) {
        Survey survey = new Survey(text, encodings, model);
        survey.count();
        if (survey.active() != 0) {
            survey.losses();
            survey.alphabet = Alphabets.shipped().around(survey.small);
        }
        return survey;
    }

    private void count() {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            int mask = encodings.leads(c);
            if (mask != 0 && i + 1 < length) {
                int both = mask & encodings.continuations(text.charAt(i + 1));
                int end = both == 0 ? marked(i, mask) : unit(i, both);
                if (end > i) {
                    covered += end - i;
                    i = end - 1;
                    continue;
                }
            }
            if (!Character.isSurrogate(c)) {
                others++;
                if (mask == 0) {
                    note(c);
                }
            }
        }
    }

    /** Weighs the units that begin at a character in the encodings given; the end of the longest that counts. */
    private int unit(int at, int mask) {
        int end = at;
        int decoding = 0;
        boolean sure = false;
        int known = known(at, mask);
        for (int e = 0, rest = mask; rest != 0; e++, rest >>= 1) {
            if ((rest & 1) == 0) {
                continue;
            }
            Encoding encoding = encodings.get(e);
            int cp = Utf8.decode(text, at, encoding);
            if (cp < 0) {
                continue;
            }
            int stop = at + Utf8.length(encoding.byteOf(text.charAt(at)));
            weights[e] = known < 0 ? weight(at, stop, cp) : known == cp ? 1 : 0;
            decoding |= 1 << e;
            if (weights[e] > 0) {
                end = Math.max(end, stop);
            }
            if (evidence[e] > 1 && !sure) {
                sure = true;
                note(at, stop, cp);
            }
        }
        if (decoding == 0) {
            return partial(at, mask);
        }
        add(decoding);
        return end;
    }

    /** What a unit is in an encoding that so much speaks for that the model need not be asked; -1 if there is none. */
    private int known(int at, int mask) {
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            int e = Integer.numberOfTrailingZeros(rest);
            if (evidence[e] > 4 * CERTAIN) {
                int cp = Utf8.decode(text, at, encodings.get(e));
                if (cp >= 0) {
                    return cp;
                }
            }
        }
        return -1;
    }

    private void add(int decoding) {
        for (int rest = decoding; rest != 0; rest &= rest - 1) {
            int e = Integer.numberOfTrailingZeros(rest);
            evidence[e] += weights[e];
            for (int others = ~decoding & ((1 << evidence.length) - 1); others != 0; others &= others - 1) {
                without[Integer.numberOfTrailingZeros(others)][e] += weights[e];
            }
        }
    }

    /** A unit of three or four bytes with the first two there: some evidence where bytes may be lost. */
    private int partial(int at, int mask) {
        int decoding = 0;
        for (int e = 0, rest = mask; rest != 0; e++, rest >>= 1) {
            Encoding encoding = encodings.get(e);
            if ((rest & 1) != 0 && encoding.undefined().length > 1 && encoding.byteOf(text.charAt(at)) >= 0xE0) {
                weights[e] = Math.max(0, gain(at, at + 2, PARTIAL) / FULL);
                weights[e] = Math.min(1, weights[e]);
                decoding |= 1 << e;
            }
        }
        add(decoding);
        return decoding == 0 ? at : at + 2;
    }

    /** A lead byte before a mark of a loss, or what is left where a no-break space became a space. */
    private int marked(int at, int mask) {
        if (text.charAt(at + 1) != 0xFFFD && !lostNoBreakSpace(at)) {
            return at;
        }
        int decoding = 0;
        for (int e = 0, rest = mask; rest != 0; e++, rest >>= 1) {
            if ((rest & 1) != 0 && encodings.get(e).undefined().length > 0) {
                weights[e] = text.charAt(at + 1) == ' ' ? SPACED : MARKED;
                decoding |= 1 << e;
            }
        }
        add(decoding);
        return decoding == 0 ? at : at + 1;
    }

    /** Whether {@code Ã} stands between spaces before a small letter, or {@code Â} between a small letter and a space. */
    private boolean lostNoBreakSpace(int at) {
        char c = text.charAt(at);
        if (text.charAt(at + 1) != ' ' || at + 2 >= text.length()) {
            return false;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = text.charAt(at + 2);
        return c == LOST_A
                ? before == ' ' && (after == ' ' || Character.isLowerCase(after))
                : c == LOST_SPACE && Character.isLowerCase(before);
    }

    /** From -1 to 1: how much likelier the decoded character is than those that stand there. */
    private float weight(int at, int end, int cp) {
        int a = before(at);
        return Math.max(-1, Math.min(1, gain(at, end, model.cost(a, model.id(cp))) / FULL));
    }

    private int before(int at) {
        return at > 0 && text.charAt(at - 1) < 0x80 ? model.id(text.charAt(at - 1)) : model.space();
    }

    private float gain(int at, int end, float decoded) {
        float kept = 0;
        int b = before(at);
        for (int i = at; i < end; i++) {
            int c = model.id(text.charAt(i));
            kept += model.cost(b, c);
            b = c;
        }
        return kept - decoded;
    }

    private void note(int at, int end, int cp) {
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            controls |= c >= 0x80 && c < 0xA0;
            noBreakSpaces |= c == 0xA0;
        }
        note(cp);
    }

    private void note(int cp) {
        if (Character.isLetter(cp)) {
            letterCount++;
            letters.set(cp);
            letters.set(Character.toLowerCase(cp));
            small.set(Character.toLowerCase(cp));
            letters.set(Character.toUpperCase(cp));
        }
    }

    /** Counts what stands after units that lack bytes. */
    private void losses() {
        int active = active();
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            int mask = c < 0x80 ? 0 : encodings.leads(c) & active;
            if (mask == 0) {
                continue;
            }
            int seen = seen(i, mask);
            if (seen == 0) {
                continue;
            }
            char after = i + seen < length ? text.charAt(i + seen) : '.';
            switch (after) {
                case 0xFFFD -> replacements++;
                case '?' -> questions++;
                case ' ' -> spaces++;
                default -> bare++;
            }
        }
    }

    /** How many bytes are there of a unit that lacks some in every active encoding; 0 if there is none. */
    private int seen(int at, int mask) {
        int most = 0;
        for (int e = 0, rest = mask; rest != 0; e++, rest >>= 1) {
            if ((rest & 1) == 0) {
                continue;
            }
            Encoding encoding = encodings.get(e);
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

    /** The encodings that the text speaks for, a bit each: the best, its equals, and those that explain what it does not. */
    int active() {
        int best = best();
        int mask = 0;
        for (int e = 0; e < evidence.length; e++) {
            if (Float.isFinite(entry(e, best))) {
                mask |= 1 << e;
            }
        }
        return mask;
    }

    private int best() {
        int best = 0;
        for (int e = 1; e < evidence.length; e++) {
            if (score(e) > score(best)) {
                best = e;
            }
        }
        return best;
    }

    /** What must speak for an encoding beside the best one. */
    private float least(int best) {
        return Math.max(LEAST, SHARE * evidence[best]);
    }

    private float score(int e) {
        return evidence[e] - 0.1f * encodings.get(e).entry();
    }

    /** What a unit in an encoding costs, in nats; infinite for one that nothing speaks for. */
    float entry(int e) {
        return entry(e, best());
    }

    private float entry(int e, int best) {
        if (evidence[e] < LEAST) {
            return Float.POSITIVE_INFINITY;
        }
        float own = without[best][e];
        float entry = encodings.get(e).entry();
        if (e == best) {
            return entry(entry, evidence[e]);
        }
        if (own > least(best)) {
            return entry(entry + 1, own);
        }
        if (evidence[e] > 0.9f * evidence[best]) {
            return entry(encodings.get(best).entry(), evidence[best]) + behind(e);
        }
        return Float.POSITIVE_INFINITY;
    }

    /** Whether an encoding explains units that the best one does not. */
    boolean own(int e) {
        int best = best();
        return e != best && without[best][e] > least(best);
    }

    /** How much rarer a mistake than the best encoding one is that explains all that it does, in nats. */
    float behind(int e) {
        return own(e)
                ? 0
                : 2
                        * Math.max(
                                0,
                                encodings.get(e).entry() - encodings.get(best()).entry());
    }

    private static float entry(float first, float evidence) {
        return Math.max(0.3f, first + FIRST - 4 * (evidence - 1));
    }

    /** How much speaks for an encoding, in units. */
    float evidence(int encoding) {
        return evidence[encoding];
    }

    /** Whether bytes without a character were left out. */
    boolean dropped() {
        return !controls && replacements == 0 && (questions == 0 || questions < bare);
    }

    /** Whether bytes without a character became U+FFFD. */
    boolean replaced() {
        return replacements > 0;
    }

    /** Whether bytes without a character became question marks. */
    boolean questioned() {
        return !controls && replacements == 0 && questions > 0;
    }

    /** Whether a no-break space may have become a space. */
    boolean spaced() {
        return !noBreakSpaces && spaces > 0;
    }

    /** Whether more bytes were left out than became spaces. */
    boolean mostlyDropped() {
        return dropped() && bare > 0;
    }

    /**
     * What it costs to infer a letter, in nats. A capital whose small letter the encoding shows, and which the text does not
     * have, costs the more the more letters the text has; a small letter whose capital the text has is likelier.
     * One that the alphabets which fit the text best do not have costs more.
     */
    float surprise(int cp, Encoding encoding) {
        int small = Character.toLowerCase(cp);
        float foreign = Character.isLetter(cp) && !alphabet.isEmpty() && !alphabet.get(small) ? FOREIGN : 0;
        if (small != cp) {
            return foreign + (letters.get(small) || !shows(small, encoding) ? 0 : (float) Math.log1p(letterCount));
        }
        return foreign - (letters.get(cp) ? 1 : 0);
    }

    private static boolean shows(int cp, Encoding encoding) {
        for (byte b : Character.toString(cp).getBytes(StandardCharsets.UTF_8)) {
            if (b < 0 && !encoding.defines(b & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    /** The share of characters beyond ASCII that no unit covers. */
    float intact() {
        int incomplete = replacements + questions + spaces + bare;
        return Math.max(0, others - incomplete) / (float) Math.max(1, others + covered);
    }
}
