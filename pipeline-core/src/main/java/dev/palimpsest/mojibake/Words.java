package dev.palimpsest.mojibake;

/**
 * What the words of a text that have damage in them say of a place where bytes may be lost: damage spares no letter of a word, and
 * where damaged words are names, they begin with capitals.
 */
final class Words {

    /** How far the rest of a word is looked for, in UTF-16 units. */
    private static final int FAR = 20;

    /** How much of the text is looked at, in UTF-16 units. */
    private static final int MOST = 1 << 14;

    /** What a small letter at the head of a word costs more at most, in nats. */
    private static final float CAPITALS = 4f;

    /** How much more such odds count than what the model says, which has seen texts where few words are names. */
    private static final float WEIGHT = 2f;

    private final String text;
    private final Encodings encodings;
    private final int active;
    private float odds = Float.NaN;

    Words(String text, Encodings encodings, int active) {
        this.text = text;
        this.encodings = encodings;
        this.active = active;
    }

    /** Whether a word begins at a place. */
    boolean beginAt(int at) {
        return at == 0 || !isPart(text.charAt(at - 1));
    }

    /** Whether the word around a place has a unit with nothing lost, other than at the place itself. */
    boolean haveUnit(int at) {
        int start = at;
        while (start > 0 && at - start < FAR && isPart(text.charAt(start - 1))) {
            start--;
        }
        for (int i = start; i < text.length() && i - at < FAR && isPart(text.charAt(i)); i++) {
            if (i != at && isUnit(i)) {
                return true;
            }
        }
        return false;
    }

    /** What it costs to begin a damaged word with a small letter rather than a capital, in nats; worked out once. */
    float capitals() {
        if (Float.isNaN(odds)) {
            odds = odds();
        }
        return odds;
    }

    private float odds() {
        int capitals = 0;
        int small = 0;
        int plain = 0;
        int damaged = 0;
        int length = Math.min(text.length(), MOST);
        for (int start = 0; start < length; start++) {
            int end = start;
            boolean damage = false;
            for (; end < length && isPart(text.charAt(end)); end++) {
                damage |= text.charAt(end) >= 0x80;
            }
            if (end > start) {
                char first = text.charAt(start);
                damaged += damage ? 1 : 0;
                plain += damage ? 0 : 1;
                capitals += damage && first < 0x80 && Character.isUpperCase(first) ? 1 : 0;
                small += damage && first < 0x80 && Character.isLowerCase(first) ? 1 : 0;
                start = end;
            }
        }
        // Where few words are damaged, they are not of the language of the text, and so mostly names.
        double names = plain / (double) Math.max(1, damaged);
        return (float) Math.max(0, Math.min(CAPITALS, WEIGHT * Math.log((capitals + names) / (small + 1))));
    }

    private boolean isUnit(int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        int both = encodings.leads(text.charAt(at)) & encodings.continuations(text.charAt(at + 1)) & active;
        if (both == 0) {
            return false;
        }
        UnitTable.Reading unit = UnitTable.shipped().at(text, at, both);
        return !unit.partial() && unit.length() > 0;
    }

    /** Signs beyond ASCII count as parts of words: damage shows letters by them. */
    private static boolean isPart(char c) {
        return c >= 0x80 || Character.isLetterOrDigit(c);
    }
}
