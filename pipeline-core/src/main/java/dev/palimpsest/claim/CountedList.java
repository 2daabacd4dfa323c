package dev.palimpsest.claim;

import dev.palimpsest.claim.Figures.Figure;
import dev.palimpsest.claim.Masked.Item;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a list of counted things and what befell them: "7 tanks, 6 other vehicles and 2 guns destroyed". */
final class CountedList extends ListScan {
    private static final Set<String> OUTCOMES = Set.of(
            "killed",
            "missing",
            "wounded",
            "injured",
            "captured",
            "destroyed",
            "downed",
            "damaged",
            "dead",
            "displaced",
            "sunk",
            "detained",
            "arrested");

    private final Figures figures;
    private final Kinds kinds;
    private final List<Item> items = new ArrayList<>();

    CountedList(Words words, boolean[] dropped, int from, Figures figures, Kinds kinds) {
        super(words, dropped, from);
        this.figures = figures;
        this.kinds = kinds;
    }

    // counted things ---------------------------------------------------------------------------------------

    /** The list of two or more counted things that begins here, if one does. */
    Optional<Found> counts() {
        if (figure(from).isEmpty()) {
            return Optional.empty();
        }
        int end = from;
        int at = from;
        String spread = "";
        List<int[]> bare = new ArrayList<>();
        while (true) {
            Optional<Figure> figure = figure(at);
            if (figure.isEmpty()) {
                break;
            }
            Figure f = figure.get();
            int noun = skip(f.to());
            int to = nounEnd(noun);
            boolean elliptic = outcome(noun) > noun && (!items.isEmpty() || alone(outcome(noun)));
            if (to == noun && !elliptic) {
                break;
            }
            boolean own = !f.quantity().comparator().equals("eq");
            spread = items.isEmpty() && f.quantity().comparator().equals("at_least") ? "at_least" : spread;
            boolean taken = !own && !spread.isEmpty();
            String name = !elliptic
                    ? words.slice(noun, to)
                    : items.isEmpty() ? "people" : items.get(items.size() - 1).name();
            to = elliptic ? noun : to;
            int behind = outcome(to);
            String told =
                    behind > to ? words.low(behind - 1 - (words.low(behind - 1).equals("action") ? 2 : 0)) : "";
            if (to - noun == 1 && kinds.demonym(name)) {
                bare.add(new int[] {items.size()});
            }
            items.add(new Item(
                    name,
                    elliptic
                            ? new Span(words.start(f.from()), words.end(f.to() - 1))
                            : new Span(words.start(noun), words.end(to - 1)),
                    "",
                    Optional.of(Masked.counted(
                            Figures.of(taken ? Figures.as(f.quantity(), spread) : f.quantity(), Figures.unit(name)),
                            words.slice(f.from(), f.to()),
                            taken ? Counted.Origin.DISTRIBUTED : Counted.Origin.OWN)),
                    lemma(told)));
            if (!told.isEmpty()) {
                items.replaceAll(item -> item.outcome().isEmpty()
                        ? new Item(item.name(), item.span(), item.within(), item.count(), lemma(told))
                        : item);
            }
            end = behind;
            int next = separator(including(behind));
            if (next > 0 && words.low(next).equals("with") && !told.isEmpty()) {
                next++;
            }
            if (next < 0) {
                break;
            }
            at = next;
        }
        shareHead(bare);
        return items.size() >= 2 ? Optional.of(new Found(items, end, true)) : Optional.empty();
    }

    /** The word after an outcome right behind what is counted: "killed", "being damaged", "missing in action". */
    private int outcome(int i) {
        int at = words.low(i).equals("being") ? i + 1 : i;
        boolean plain = OUTCOMES.contains(words.low(at)) && !words.low(at + 1).equals("by");
        if (!plain) {
            return i;
        }
        return words.phrase(at + 1, "in action") ? at + 3 : at + 1;
    }

    /** "12 dead and 30 wounded": whether what was counted ends before a word. */
    private boolean alone(int i) {
        return i >= words.size()
                || !words.letters(i)
                || words.low(i).matches("and|or|in|at|on|near|after|during|from|among");
    }

    /** Whether a word says what befell those that it counts: "killed", "missing", "dead". */
    static boolean outcome(String word) {
        return OUTCOMES.contains(word);
    }

    /** The verb of an outcome, for the lexicon; empty for none. */
    static String lemma(String outcome) {
        return switch (outcome) {
            case "" -> "";
            case "dead" -> "kill";
            case "missing" -> "missing";
            case "sunk" -> "sink";
            case "captured", "injured", "damaged", "displaced" -> outcome.substring(0, outcome.length() - 1);
            default -> outcome.substring(0, outcome.length() - 2);
        };
    }

    private Optional<Figure> figure(int at) {
        Optional<Figure> figure = figures.at(words, at);
        if (figure.isEmpty() || figure.get().quantity().unit().equals("%") || date(figure.get())) {
            return Optional.empty();
        }
        return figure;
    }

    private boolean date(Figure f) {
        String next = words.low(f.to());
        boolean month = next.length() > 2 && NOT_NAMES.contains(next) && words.capital(f.to());
        boolean year = f.quantity().value().orElse(0) >= 1900
                && f.quantity().value().orElse(0) <= 2100
                && f.to() - f.from() == 1
                && words.word(f.from()).length() == 4;
        return month || year;
    }

    /** "100 Azerbaijani and 85 Armenian civilians": the head of the last goes for those before it. */
    private void shareHead(List<int[]> bare) {
        if (items.isEmpty() || bare.isEmpty()) {
            return;
        }
        String name = items.get(items.size() - 1).name();
        int space = name.indexOf(' ');
        if (space < 0 || !kinds.demonym(name.substring(0, space))) {
            return;
        }
        for (int[] index : bare) {
            Item item = items.get(index[0]);
            items.set(
                    index[0],
                    new Item(
                            item.name() + name.substring(space),
                            item.span(),
                            item.within(),
                            item.count(),
                            item.outcome()));
        }
    }

    /** The word after ", including a BM-27 and …" behind a counted thing, or the same word. */
    private int including(int i) {
        int at = skip(i);
        if (!words.word(at).equals(",") || !words.low(skip(at + 1)).equals("including")) {
            return i;
        }
        boolean semicolon = false;
        for (int k = at; k < words.size(); k++) {
            semicolon |= words.word(k).equals(";");
        }
        for (int k = at + 2; k < words.size(); k++) {
            if (words.word(k).equals(";") || (!semicolon && words.word(k).equals(","))) {
                return k;
            }
        }
        return i;
    }

    /** The end of the noun phrase behind a number. */
    private int nounEnd(int noun) {
        int i = noun;
        while (i < words.size() && !dropped[i]) {
            String low = words.low(i);
            if (low.equals("and") || low.equals("or") || words.word(i).equals(",")) {
                int next = words.word(i).equals(",") ? i + 1 : skip(i + 1);
                if (i == noun || figures.at(words, next).isPresent() || !continues(i, next)) {
                    break;
                }
                i = next;
            } else if (!words.letters(i) || (STOP.contains(low) && !low.equals("of")) || (i > noun && participle(i))) {
                break;
            } else if (low.equals("of")) {
                if (i == noun) {
                    break;
                }
                i++;
            } else {
                i++;
            }
        }
        return i;
    }

    /** Whether the words behind "and" or a comma still tell what is counted: "tanks and other vehicles". */
    private boolean continues(int joint, int next) {
        if (!words.letters(next) || STOP.contains(words.low(next)) || (participle(next) && !words.letters(next + 1))) {
            return false;
        }
        int to = next;
        while (to < words.size() && words.letters(to) && !STOP.contains(words.low(to)) && to - next < 4) {
            to++;
        }
        boolean plural = words.low(to - 1).endsWith("s")
                || (participle(to - 1) && words.low(to - 2).endsWith("s"));
        boolean verb = participle(next)
                && !words.low(next + 1).endsWith("s")
                && figures.at(words, next + 1).isPresent();
        boolean comma = words.word(joint).equals(",");
        return plural && !verb && (!comma || to == next + 1);
    }

    private boolean participle(int i) {
        String low = words.low(i);
        boolean form = (low.endsWith("ed") && low.length() > 4)
                || (low.endsWith("ing") && low.length() > 5)
                || low.equals("shot")
                || low.equals("dead")
                || low.equals("missing")
                || low.equals("lost")
                || low.equals("sunk")
                || low.equals("hurt")
                || low.equals("went")
                || low.equals("took")
                || low.equals("fled");
        String before = words.low(i - 1);
        boolean afterNoun = before.endsWith("s")
                || before.chars().anyMatch(Character::isDigit)
                || !words.letters(i + 1)
                || STOP.contains(words.low(i + 1))
                || words.low(i + 1).equals("and");
        return form && afterNoun && !words.capital(i);
    }
}
