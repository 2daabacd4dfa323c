package dev.palimpsest.names;

/** The letter tables, and which of them a name asks for. */
final class LetterTables {
    private static final String AZERBAIJANI_LATIN = "əğışçöü";
    private static final String JANALIF = "ƣɵƶƅ";
    private static final String AZERBAIJANI_CYRILLIC = "әғҝҹјөүһҷ";

    private final LetterTable azLatin = LetterTable.load("latin-az.tsv");
    private final LetterTable roman = LetterTable.load("latin-roman.tsv");
    private final LetterTable stripped = LetterTable.load("latin-stripped.tsv");
    private final LetterTable janalif = LetterTable.load("latin-janalif.tsv");
    private final LetterTable azCyrillic = LetterTable.load("cyrillic-az.tsv");
    private final LetterTable cyrillic = LetterTable.load("cyrillic.tsv");
    private final LetterTable arabic = LetterTable.load("arabic.tsv");
    private final LetterTable armenian = LetterTable.load("armenian.tsv");
    private final LetterTable georgian = LetterTable.load("georgian.tsv");

    /** The tables for the words of one name. */
    final class Choice {
        private final LetterTable latinTable;
        private final LetterTable cyrillicTable;

        private Choice(LetterTable latinTable, LetterTable cyrillicTable) {
            this.latinTable = latinTable;
            this.cyrillicTable = cyrillicTable;
        }

        /** Adds the readings of a word. */
        void read(NameText text, int word, Readings out) {
            Script script = text.script(word);
            if (script != Script.MIXED) {
                table(script).read(text.letters(), text.start(word), text.end(word), out);
                return;
            }
            int from = text.start(word);
            for (int i = from; i < text.end(word); i++) {
                boolean last = i + 1 == text.end(word);
                Script here = Script.of(text.letters()[i]);
                if (last || here != Script.of(text.letters()[i + 1])) {
                    table(here).read(text.letters(), from, i + 1, out);
                    from = i + 1;
                }
            }
        }

        private LetterTable table(Script script) {
            return switch (script) {
                case CYRILLIC -> cyrillicTable;
                case ARABIC -> arabic;
                case ARMENIAN -> armenian;
                case GEORGIAN -> georgian;
                default -> latinTable;
            };
        }
    }

    /** The tables for text that is known to be Azerbaijani. */
    Choice azerbaijani() {
        return new Choice(azLatin, azCyrillic);
    }

    Choice choose(NameText text) {
        return new Choice(latin(text), has(text, AZERBAIJANI_CYRILLIC) ? azCyrillic : cyrillic);
    }

    private LetterTable latin(NameText text) {
        if (has(text, JANALIF)) {
            return janalif;
        }
        if (has(text, AZERBAIJANI_LATIN)) {
            return azLatin;
        }
        return hasDigraph(text) ? roman : stripped;
    }

    /** Whether it has sh, ch, kh, gh, zh, dj or ou, which Azerbaijani has not, or nearly. */
    private static boolean hasDigraph(NameText text) {
        char[] letters = text.letters();
        for (int i = 1; i < text.length(); i++) {
            char before = letters[i - 1];
            boolean found = switch (letters[i]) {
                case 'h' -> before == 's' || before == 'c' || before == 'k' || before == 'g' || before == 'z';
                case 'j' -> before == 'd';
                case 'u' -> before == 'o';
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(NameText text, String wanted) {
        char[] letters = text.letters();
        for (int i = 0; i < text.length(); i++) {
            if (letters[i] >= 0x80 && wanted.indexOf(letters[i]) >= 0) {
                return true;
            }
        }
        return false;
    }
}
