package dev.palimpsest.nlp;

import dev.palimpsest.entity.EntityType;
import dev.palimpsest.entity.Peoples;
import dev.palimpsest.nlp.Lexicon.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)");

    private final List<Token> tokens;
    private final Genre genre;
    private final NameRuns runs;
    private final Lexicon lexicon = Lexicon.shared();
    private final Peoples peoples = Peoples.shared();

    private Names(ParsedSentence sentence, Genre genre) {
        this.tokens = sentence.tokens();
        this.genre = genre;
        this.runs = new NameRuns(tokens, genre);
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

    private void cut(int from, int to, List<Range> found) {
        if (from >= to) {
            return;
        }
        String whole = runs.words(from, to);
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
        if (!headed || runs.titleLength(from, to) > 1) {
            for (int at = from; at < to; at++) {
                int title = runs.titleLength(at, to);
                if (title > 0 && !(title == 1 && isInsideName(from, at, to))) {
                    cut(from, at, found);
                    titled(at + title, to, found);
                    return;
                }
            }
        }
        known(from, to, headed, found);
    }

    private List<Range> find() {
        List<Range> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = runs.runEnd(at);
            if (end > at) {
                cut(at, end, found);
                at = end;
            } else {
                at++;
            }
        }
        return found;
    }

    private boolean isHeaded(int from, int to) {
        if (lexicon.head(Place.LAST, tokens.get(to - 1).word()).isPresent()) {
            return true;
        }
        for (int i = from + 1; i < to - 1; i++) {
            if (runs.is(i, "of")
                    && lexicon.head(Place.OF, tokens.get(i - 1).word()).isPresent()) {
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
            int title = runs.titleLength(from, to);
            if (runs.is(from, "of")) {
                cut(runs.is(from + 1, "the") ? from + 2 : from + 1, to, found);
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
            String words = runs.words(from, from + length);
            if (peoples.isDemonym(words) || peoples.isTerritory(words)) {
                return length;
            }
        }
        return 0;
    }

    /** Whether what follows a people is a name of its own: Azerbaijani | MoD, but Syrian National Army. */
    private boolean splits(int from, int length, int to, boolean headed) {
        int next = from + length;
        String rest = runs.words(next, to);
        boolean demonym = peoples.isDemonym(runs.words(from, next));
        if (lexicon.isOrganisation(rest, genre) || runs.titleLength(next, to) > 0) {
            return demonym || genre == Genre.CONFLICT || !oneName(from, to);
        }
        if (!demonym) {
            return !headed
                    && !tokens.get(from).ner().equals(tokens.get(next).ner())
                    && !tokens.get(next).ner().equals("O");
        }
        if (lexicon.beginsStateBody(tokens.get(next).word()) || abbreviates(to, rest)) {
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
                && runs.is(to, "(")
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
