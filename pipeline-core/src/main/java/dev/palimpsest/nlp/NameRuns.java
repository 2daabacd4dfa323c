package dev.palimpsest.nlp;

import dev.palimpsest.entity.EntityType;
import dev.palimpsest.entity.Peoples;
import dev.palimpsest.nlp.Lexicon.Place;
import java.util.List;

/** Finds the runs of words of a sentence that names are made of: capitalised words, joined where a name goes on ("Ministry of Defense"). */
final class NameRuns {

    /** A text in which most words are capitalised tells nothing by capitals. */
    private static final double HEADLINE = 0.7;

    private static final int LONGEST_TITLE = 3;

    private final List<Token> tokens;
    private final Genre genre;
    private final boolean headline;
    private final Lexicon lexicon = Lexicon.shared();
    private final Peoples peoples = Peoples.shared();

    NameRuns(List<Token> tokens, Genre genre) {
        this.tokens = tokens;
        this.genre = genre;
        this.headline = isHeadline();
    }

    private boolean isHeadline() {
        long words = tokens.stream()
                .filter(t -> Character.isLetter(t.word().codePointAt(0)))
                .count();
        long capitals = tokens.stream().filter(t -> isCapitalised(t.word())).count();
        boolean stops =
                !tokens.isEmpty() && tokens.get(tokens.size() - 1).word().matches("[.!?]");
        return words > 0 && capitals >= words * (stops ? 0.95 : HEADLINE) && (words > 3 || !stops);
    }

    private static boolean isCapitalised(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** Where the run that begins here ends; {@code at} if none begins. */
    int runEnd(int at) {
        int end = at;
        while (end < tokens.size() && isNameWord(end) && (end == at || touches(end))) {
            end++;
        }
        if (end == at) {
            return at;
        }
        int over = Math.max(joinedOf(at, end), modelEnd(end));
        return over > end ? Math.max(over, runEndFrom(over)) : end;
    }

    private int runEndFrom(int at) {
        int end = at;
        while (end < tokens.size() && isNameWord(end) && touches(end)) {
            end++;
        }
        return end;
    }

    private boolean touches(int i) {
        int gap = tokens.get(i).span().start() - tokens.get(i - 1).span().end();
        return gap == 1 || (gap == 0 && tokens.get(i - 1).word().endsWith("."));
    }

    /** "Ministry of Defense", "International Committee of the Red Cross": the words behind "of" belong to the name. */
    private int joinedOf(int from, int end) {
        int to = end;
        for (int times = 0; times < 2 && to < tokens.size() && is(to, "of"); times++) {
            boolean opens = opensOf(from, to);
            int next = to + 1 < tokens.size() && is(to + 1, "the") ? to + 2 : to + 1;
            if (!opens || next >= tokens.size() || !isNameWord(next) || startsOther(next)) {
                break;
            }
            to = runEndFrom(next + 1);
        }
        return to;
    }

    /** Of places only the bare word goes on: Republic of X, but Syunik Province | of | Armenia. */
    private boolean opensOf(int from, int to) {
        return lexicon.head(Place.OF, tokens.get(to - 1).word())
                .or(() -> lexicon.head(Place.OF, tokens.get(from).word()))
                .filter(type -> type == EntityType.ORGANIZATION || to - from == 1)
                .isPresent();
    }

    /** Behind "of the", a people or a titled person is another name. */
    private boolean startsOther(int at) {
        boolean people = is(at - 1, "the") && peoples.isDemonym(tokens.get(at).word());
        int title = titleLength(at, tokens.size());
        return people || (title > 0 && at + title < tokens.size() && isNameWord(at + title));
    }

    /**
     * Where the model's own span reaches over small words, as in "Organization for Security and Co-operation in Europe" and
     * "Alexander von Humboldt".
     */
    private int modelEnd(int end) {
        String type = tokens.get(end - 1).ner();
        int to = end;
        while (!type.equals("O") && to < tokens.size() && tokens.get(to).ner().equals(type)) {
            to++;
        }
        return to > end && isNameWord(to - 1) ? to : end;
    }

    private boolean isNameWord(int i) {
        Token token = tokens.get(i);
        String word = token.word();
        if (!isCapitalised(word)
                || (lexicon.isNoName(word) && !numbers(i))
                || hyphenated(word)
                || peoples.isPair(word)) {
            return false;
        }
        boolean known = !token.ner().equals("O")
                || peoples.isDemonym(word)
                || peoples.isTerritory(word)
                || lexicon.isOrganisation(word, genre);
        if (known) {
            return true;
        }
        boolean proper = token.pos().startsWith("NNP");
        if (headline) {
            return false;
        }
        return proper || (!opens(i) && isOpenClass(token.pos()));
    }

    /** World War I. */
    private boolean numbers(int i) {
        return is(i, "I")
                && i > 0
                && lexicon.head(Place.LAST, tokens.get(i - 1).word()).isPresent();
    }

    /** Armenian-backed, Turkish-made: the people in it is found by itself. */
    private static boolean hyphenated(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0
                && hyphen + 2 < word.length()
                && Character.isLowerCase(word.charAt(hyphen + 1))
                && !word.matches(".*-(?:ul|al|el|e|i|ye|kala|su|dong|gu|do)\\b.*");
    }

    private static boolean isOpenClass(String pos) {
        return pos.startsWith("NN") || pos.startsWith("JJ") || pos.equals("FW") || pos.startsWith("VB");
    }

    /** Whether a capital tells nothing here: the first word of a sentence or of a quotation. */
    private boolean opens(int i) {
        return i == 0 || tokens.get(i - 1).word().matches("[\"“”«'‘`:;•*–—-]|``|\\.|\\?|!");
    }

    /** Whether a token is this word. */
    boolean is(int at, String word) {
        return tokens.get(at).word().equals(word);
    }

    /** Tokens with one blank between. */
    String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from ? " " : "").append(tokens.get(i).word());
        }
        return words.toString();
    }

    /** How many tokens from here are a title. */
    int titleLength(int at, int end) {
        for (int length = Math.min(LONGEST_TITLE, end - at); length > 0; length--) {
            if (lexicon.isTitle(words(at, at + length))) {
                return length;
            }
        }
        return 0;
    }
}
