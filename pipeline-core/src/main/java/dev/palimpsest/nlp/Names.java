package dev.palimpsest.nlp;

import dev.palimpsest.entity.EntityType;
import dev.palimpsest.entity.Peoples;
import dev.palimpsest.nlp.Lexicon.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds where names stand in a sentence, not what they name: runs of capitalised words, joined where a name goes on ("Ministry
 * of Defense"), cut where a title, a people or another name begins ("Armenian | President | Armen Sarkissian").
 */
final class Names {

    /** Tokens of a name: from inclusive, to exclusive. */
    record Range(int from, int to, boolean titled) {
        int size() {
            return to - from;
        }
    }

    /** A text in which most words are capitalised tells nothing by capitals. */
    private static final double HEADLINE = 0.7;

    private static final Set<String> NO_NAMES = Set.of(
            "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday I GMT UTC Mr. Mrs. Ms. UAV UAVs IFV IFVs APC APCs MLRS MLRSs POW POWs AD BC TV PM AM"
                    .split(" "));
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)");
    private static final Pattern STATE = Pattern.compile(
            "(?:State|Ministry|Minister|Defen[cs]e|Foreign|Interior|Prime|President|Presidential|Government|Parliament|Embassy|Central|Supreme|Constitutional|Border|Prosecutor|General)");
    private static final int LONGEST_TITLE = 3;

    private final List<Token> tokens;
    private final Genre genre;
    private final boolean headline;
    private final Lexicon lexicon = Lexicon.shared();
    private final Peoples peoples = Peoples.shared();

    private Names(ParsedSentence sentence, Genre genre) {
        this.tokens = sentence.tokens();
        this.genre = genre;
        this.headline = isHeadline();
    }

    /** The names of a sentence, in order, none overlapping another. */
    static List<Range> of(ParsedSentence sentence, Genre genre) {
        return new Names(sentence, genre).find();
    }

    /** The names as the statistical model alone sees them. */
    static List<Range> ofModel(ParsedSentence sentence) {
        List<Range> found = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        int start = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size()
                    || !tokens.get(i).ner().equals(tokens.get(start).ner())) {
                if (!tokens.get(start).ner().equals("O")) {
                    found.add(new Range(start, i, false));
                }
                start = i;
            }
        }
        return found;
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

    private List<Range> find() {
        List<Range> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = runEnd(at);
            if (end > at) {
                cut(at, end, found);
                at = end;
            } else {
                at++;
            }
        }
        return found;
    }

    /** Where the run that begins here ends; {@code at} if none begins. */
    private int runEnd(int at) {
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

    /** Where the model's own span reaches over small words, as in "Organization for Security and Co-operation in Europe" and "Alexander von Humboldt". */
    private int modelEnd(int end) {
        String type = tokens.get(end - 1).ner();
        int to = end;
        while (!type.equals("O") && to < tokens.size() && tokens.get(to).ner().equals(type)) {
            to++;
        }
        return to > end && isNameWord(to - 1) ? to : end;
    }

    private boolean is(int at, String word) {
        return tokens.get(at).word().equals(word);
    }

    private boolean isNameWord(int i) {
        Token token = tokens.get(i);
        String word = token.word();
        if (!isCapitalised(word) || (NO_NAMES.contains(word) && !numbers(i)) || hyphenated(word)) {
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

    private String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from ? " " : "").append(tokens.get(i).word());
        }
        return words.toString();
    }

    /** How many tokens from here are a title. */
    private int titleLength(int at, int end) {
        for (int length = Math.min(LONGEST_TITLE, end - at); length > 0; length--) {
            if (lexicon.isTitle(words(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private void cut(int from, int to, List<Range> found) {
        if (from >= to) {
            return;
        }
        String whole = words(from, to);
        if (lexicon.isOrganisation(whole, genre) || peoples.isTerritory(whole) || peoples.isDemonym(whole)) {
            found.add(new Range(from, to, false));
            return;
        }
        if (to - from > 1 && lexicon.isNameless(tokens.get(to - 1).word())) {
            return;
        }
        boolean headed = isHeaded(from, to);
        int first = people(from, to);
        if (first > 0 && first < to - from && splits(from, first, to, headed)) {
            found.add(new Range(from, from + first, false));
            cut(from + first, to, found);
            return;
        }
        if (!headed || titleLength(from, to) > 1) {
            for (int at = from; at < to; at++) {
                int title = titleLength(at, to);
                if (title > 0 && !(title == 1 && isInsideName(from, at, to))) {
                    cut(from, at, found);
                    titled(at + title, to, found);
                    return;
                }
            }
        }
        known(from, to, headed, found);
    }

    private boolean isHeaded(int from, int to) {
        if (lexicon.head(Place.LAST, tokens.get(to - 1).word()).isPresent()) {
            return true;
        }
        for (int i = from + 1; i < to - 1; i++) {
            if (is(i, "of") && lexicon.head(Place.OF, tokens.get(i - 1).word()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** A title word is a name's own where the model sees one name around it: Major League Baseball, Andhra General. */
    private boolean isInsideName(int from, int at, int to) {
        String here = tokens.get(at).ner();
        if (at == from) {
            boolean organised = here.equals("ORGANIZATION") || here.equals("LOCATION");
            return to - from == 1
                    ? !here.equals("O")
                    : organised && tokens.get(at + 1).ner().equals(here);
        }
        return !here.equals("O")
                && !here.equals("ORGANIZATION")
                && here.equals(tokens.get(at - 1).ner());
    }

    private void titled(int from, int to, List<Range> found) {
        if (from < to) {
            int title = titleLength(from, to);
            if (is(from, "of")) {
                cut(is(from + 1, "the") ? from + 2 : from + 1, to, found);
            } else if (title > 0) {
                titled(from + title, to, found);
            } else {
                found.add(new Range(from, to, true));
            }
        }
    }

    /** How many tokens at the beginning name a people or a territory. */
    private int people(int from, int to) {
        for (int length = Math.min(peoples.longest(), to - from); length > 0; length--) {
            String words = words(from, from + length);
            if (peoples.isDemonym(words) || peoples.isTerritory(words)) {
                return length;
            }
        }
        return 0;
    }

    /** Whether what follows a people is a name of its own: Azerbaijani | MoD, but Syrian National Army. */
    private boolean splits(int from, int length, int to, boolean headed) {
        int next = from + length;
        String rest = words(next, to);
        boolean demonym = peoples.isDemonym(words(from, next));
        if (lexicon.isOrganisation(rest, genre) || titleLength(next, to) > 0) {
            return demonym || genre == Genre.CONFLICT || !oneName(from, to);
        }
        if (!demonym) {
            return !headed
                    && !tokens.get(from).ner().equals(tokens.get(next).ner())
                    && !tokens.get(next).ner().equals("O");
        }
        if (STATE.matcher(tokens.get(next).word()).matches() || abbreviates(to, rest)) {
            return true;
        }
        boolean sameName = tokens.get(from).ner().equals("ORGANIZATION")
                || tokens.get(from).ner().equals("LOCATION");
        return !headed
                && !(sameName && tokens.get(next).ner().equals(tokens.get(from).ner()));
    }

    /** Whether the model takes all of it for one organisation. */
    private boolean oneName(int from, int to) {
        return tokens.subList(from, to).stream().allMatch(t -> t.ner().equals("ORGANIZATION"));
    }

    /** Whether an abbreviation of these words stands in parentheses behind them. */
    private boolean abbreviates(int to, String words) {
        return to + 1 < tokens.size()
                && is(to, "(")
                && Abbreviations.stands(tokens.get(to + 1).word(), words);
    }

    /** What is left: one name, or names of different types side by side as the model sees them. */
    private void known(int from, int to, boolean headed, List<Range> found) {
        if (headed) {
            int end = sharesHead(from, to) ? to - 1 : to;
            found.add(new Range(withOrdinal(from), end, false));
            return;
        }
        if (to - from == 1 && isGeneric(from)) {
            return;
        }
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || differs(i)) {
                found.add(new Range(start, i, false));
                start = i;
            }
        }
    }

    /** "the Khodaafarin Bridges and Dam": a word for a kind of place names none. */
    private boolean isGeneric(int at) {
        return tokens.get(at).ner().equals("O")
                && lexicon.head(Place.LAST, tokens.get(at).word())
                        .filter(t -> t == EntityType.LOCATION)
                        .isPresent();
    }

    /** "Jabrayil and Fuzuli Districts": the plural is of both names and in neither. */
    private boolean sharesHead(int from, int to) {
        String last = tokens.get(to - 1).word();
        return to - from > 1
                && from > 1
                && tokens.get(from - 1).word().matches("and|or|,")
                && last.endsWith("s")
                && lexicon.cue(
                                Lexicon.Side.AFTER,
                                last.substring(0, last.length() - 1).toLowerCase(Locale.ROOT))
                        .isPresent();
    }

    private boolean differs(int i) {
        String before = tokens.get(i - 1).ner();
        String here = tokens.get(i).ner();
        if (genre == Genre.GENERAL) {
            return !before.equals(here);
        }
        return !before.equals(here) && !before.equals("O") && !here.equals("O");
    }

    /** "4th Armenian Battalion". */
    private int withOrdinal(int from) {
        return from > 0 && ORDINAL.matcher(tokens.get(from - 1).word()).matches() ? from - 1 : from;
    }
}
