package dev.palimpsest.names;

/**
 * A line of a letter table.
 *
 * @param letters what it matches
 * @param before what must stand before
 * @param after what must stand after
 * @param readings the standard one first
 */
record LetterRule(String letters, Context before, Context after, Reading[] readings) {

    /** The neighbourhood that a rule asks for. */
    record Context(Kind kind, String letters) {
        enum Kind {
            ANY,
            EDGE,
            VOWEL,
            CONSONANT,
            ONE_OF,
            NONE_OF
        }

        static Context parse(String text) {
            return switch (text) {
                case "*" -> new Context(Kind.ANY, "");
                case "^" -> new Context(Kind.EDGE, "");
                case "V" -> new Context(Kind.VOWEL, "");
                case "C" -> new Context(Kind.CONSONANT, "");
                default -> {
                    if (!text.startsWith("[") || !text.endsWith("]")) {
                        throw new IllegalArgumentException("not a context: " + text);
                    }
                    boolean none = text.startsWith("[^");
                    yield new Context(
                            none ? Kind.NONE_OF : Kind.ONE_OF, text.substring(none ? 2 : 1, text.length() - 1));
                }
            };
        }

        /**
         * Whether it holds.
         *
         * @param neighbour the letter there; 0 for the edge of the word
         */
        boolean holds(char neighbour, LetterTable table) {
            return switch (kind) {
                case ANY -> true;
                case EDGE -> neighbour == 0;
                case VOWEL -> table.isVowel(neighbour);
                case CONSONANT -> neighbour != 0 && !table.isVowel(neighbour);
                case ONE_OF -> neighbour != 0 && letters.indexOf(neighbour) >= 0;
                case NONE_OF -> neighbour != 0 && letters.indexOf(neighbour) < 0;
            };
        }
    }
}
