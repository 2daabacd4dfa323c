package dev.palimpsest.names;

/** The letter tables, and which of them a name asks for. */
final class LetterTables {
    private static final String AZERBAIJANI_LATIN = "əğışçöü";
    private static final String JANALIF = "ƣɵƶƅ";
    private static final String AZERBAIJANI_CYRILLIC = "әғҝҹјөүһҷ";
    private static final String[] DIGRAPHS = {"sh", "ch", "kh", "gh", "zh", "dj", "ts", "ou", "j", "y"};

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
                table(script).read(text.text(), text.start(word), text.end(word), out);
                return;
            }
            int from = text.start(word);
            for (int i = from; i < text.end(word); i++) {
                boolean last = i + 1 == text.end(word);
                Script here = Script.of(text.text().charAt(i));
                if (last || here != Script.of(text.text().charAt(i + 1))) {
                    table(here).read(text.text(), from, i + 1, out);
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

    Choice choose(NameText text) {
        return new Choice(latin(text.text()), has(text.text(), AZERBAIJANI_CYRILLIC) ? azCyrillic : cyrillic);
    }

    private LetterTable latin(CharSequence text) {
        if (has(text, JANALIF)) {
            return janalif;
        }
        if (has(text, AZERBAIJANI_LATIN)) {
            return azLatin;
        }
        String all = text.toString();
        for (String digraph : DIGRAPHS) {
            if (all.contains(digraph)) {
                return roman;
            }
        }
        return stripped;
    }

    private static boolean has(CharSequence text, String letters) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && letters.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
