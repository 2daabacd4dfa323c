package dev.palimpsest.mojibake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The mistake of reading text of one single-byte encoding with the table of another: {@code Ïîñëåäíèé} for
 * {@code Последний}. Every byte still has a character, so nothing but the sense tells, and it is believed only where a text or
 * its paragraphs speak for it as a whole.
 *
 * @param read the table that it was read with
 * @param written the encoding that it was written in
 * @param gain how much likelier the characters that change become, in nats for each
 */
record WrongTable(Encoding read, Encoding written, float gain) {

    /** By how much a text must become likelier for a mistake to be believed, in nats. */
    private static final float GAIN = 20f;

    /** The same where the letters as they stand are already those of one language. */
    private static final float GAIN_NATURAL = 26f;

    /** How much more the gain must be, relative to the least, for each nat that a table is rarer than the commonest. */
    private static final float RARE = 0.6f;

    /** The least characters that change, and by how much the text must become likelier for each of them, in nats. */
    private static final int FEW_LETTERS = 2;

    private static final float EACH_OF_FEW = 7f;

    /** The same where most letters change, so that the characters around them do not help to tell. */
    private static final int MANY_LETTERS = 16;

    private static final float EACH_OF_MANY = 2.5f;

    /** What the words may cost once the mistake is undone, in nats for each character: no more than words of a language do. */
    private static final float NATURAL = 6.2f;

    /** The share of odd words from which on a mistake is looked for. */
    private static final float ODD = 0.3f;

    /** How many odd words all mistakes are weighed by, and how many of the mistakes by all words. */
    private static final int ASKED = 24;

    private static final int FEW = 3;

    /** How many letters the words must have, and each of them. */
    private static final int LETTERS = 6;

    private static final int LETTERS_OF_A_WORD = 2;

    /** Letters that the language of the text need not have: one, and one in so many. */
    private static final int STRAYS = 10;

    private static final class Holder {
        static final List<Encoding> TABLES = tables();

        private static List<Encoding> tables() {
            List<Encoding> all = new ArrayList<>(Encodings.shipped().all());
            all.addAll(Encodings.tables("code-pages.txt"));
            return List.copyOf(all);
        }
    }

    /** What a character was before the mistake; itself where the mistake cannot have made it. */
    char original(char c) {
        int b = c < 0x80 ? 0 : read.byteOf(c);
        int was = b == 0 ? -1 : written.charOf(b);
        return was < 0 ? c : (char) was;
    }

    /** The mistake that the words of a text speak for as a whole; empty where there is none. */
    static Optional<WrongTable> in(String text, CharacterModel model) {
        SampleWords words = SampleWords.of(text, model);
        if (words.odd() < ODD) {
            return Optional.empty();
        }
        List<WrongTable> likely = likeliest(words);
        float most = 0;
        Optional<WrongTable> best = Optional.empty();
        for (WrongTable mistake : likely) {
            float gain = words.gain(mistake);
            if (gain > most) {
                most = gain;
                best = Optional.of(new WrongTable(mistake.read, mistake.written, gain / words.changed(mistake)));
            }
        }
        return best.filter(mistake -> mistake.isBelievable(words));
    }

    /** The mistakes that make the odd words likelier, the few best ones. */
    private static List<WrongTable> likeliest(SampleWords words) {
        List<WrongTable> likely = new ArrayList<>();
        for (Encoding read : Encodings.shipped().all()) {
            for (Encoding written : Holder.TABLES) {
                WrongTable mistake = new WrongTable(read, written, 0);
                if (!read.name().equals(written.name()) && mistake.isPossible(words)) {
                    float gain = words.gainOfOdd(mistake, ASKED) - written.entry() - read.entry();
                    likely.add(new WrongTable(read, written, gain));
                }
            }
        }
        likely.sort(Comparator.comparing(WrongTable::gain).reversed());
        return likely.subList(0, Math.min(FEW, likely.size()));
    }

    private boolean isBelievable(SampleWords words) {
        int changed = words.changed(this);
        float rarer = read.entry() - Encodings.shipped().get(0).entry();
        float least = (isOneLanguage(words.letters()) ? GAIN_NATURAL : GAIN) * (1 + RARE * rarer);
        boolean telling =
                (changed >= FEW_LETTERS && gain >= EACH_OF_FEW) || (changed >= MANY_LETTERS && gain >= EACH_OF_MANY);
        SampleWords.Undone undone = words.undone(this);
        return telling
                && gain * changed >= least
                && undone.cost() <= NATURAL
                && undone.letters() >= Math.max(LETTERS, LETTERS_OF_A_WORD * undone.words())
                && isOneLanguage(words.letters(this));
    }

    /** Whether the mistake can have made nearly all the characters of the words, and changes some. */
    private boolean isPossible(SampleWords words) {
        int changed = 0;
        int strays = 0;
        for (int i = 0; i < words.kinds(); i++) {
            char c = words.kind(i);
            char was = original(c);
            if (was != c) {
                changed += words.count(i);
                strays += Character.isLetter(was) || isMark(was) ? 0 : words.count(i);
            } else if (read.byteOf(c) == 0 && Character.isLetter(c)) {
                strays += words.count(i);
            }
        }
        return changed >= FEW_LETTERS && strays * 8 <= changed;
    }

    /** Signs that stand in any text. */
    private static boolean isMark(char c) {
        return switch (Character.getType(c)) {
            case Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.SPACE_SEPARATOR -> true;
            default -> c == '№';
        };
    }

    private static boolean isOneLanguage(int[] letters) {
        return letters.length - Alphabets.shipped().most(letters) <= 1 + letters.length / STRAYS;
    }
}
