package dev.palimpsest.claim;

import dev.palimpsest.claim.Figures.Figure;
import dev.palimpsest.claim.Masked.Item;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds lists of names and of counted things in a sentence, and makes one word of each for the parser. */
final class Lists {
    private static final Set<String> STOP = Set.of(
            ("were was had have has been being be is are in on at as by from with while that which who whom throughout"
                            + " during near to into of for after before until since when where than also but not will would"
                            + " could may might over under along against between among because if so the its their his her"
                            + " more within all then this these those")
                    .split(" "));
    private static final Set<String> UNITS = Set.of(
            "district",
            "districts",
            "province",
            "provinces",
            "region",
            "regions",
            "county",
            "counties",
            "oblast",
            "state",
            "states",
            "raion",
            "rayon",
            "governorate",
            "governorates",
            "municipality",
            "prefecture");
    private static final Set<String> PLACES =
            Set.of("village", "villages", "town", "towns", "city", "cities", "settlement", "settlements", "hamlet");
    private static final Set<String> NOT_NAMES = new HashSet<>(Set.of(
            ("january february march april may june july august september october november december monday tuesday"
                            + " wednesday thursday friday saturday sunday gmt utc according the a an in on at by as from with"
                            + " however also he she it they its his her their this that these those for and but while when after"
                            + " before following meanwhile subsequently mr mrs ms dr i we you")
                    .split(" ")));

    private static final Set<String> BARE = Set.of(
            "that", "to", "in", "on", "by", "at", "it", "he", "she", "they", "we", "i", "you", "there", "how", "why",
            "what", "who", "so", "and", "or", "but", "as", "of", "for", "from", "control", "with", "about", "when",
            "if", "also");
    private static final Set<String> FINITE = Set.of(
            "is", "are", "was", "were", "has", "have", "had", "will", "would", "may", "might", "could", "can", "must",
            "should", "shall", "do", "does", "did");
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
    private final Predicate<String> says;

    /** {@code says} tells the forms of verbs of saying. */
    Lists(Figures figures, Kinds kinds, Predicate<String> says) {
        this.figures = figures;
        this.kinds = kinds;
        this.says = says;
    }

    /**
     * Where a clause without "that" may begin behind a verb of saying.
     *
     * @param cue where the verb begins
     * @param at where the word before the clause ends
     * @param finite where the auxiliary of the clause begins
     */
    record Bare(int cue, int at, int finite) {}

    /** The places of a sentence where a clause without "that" may begin; parsers take its subject for an object. */
    List<Bare> bareClauses(String sentence) {
        Words words = new Words(sentence);
        List<Bare> found = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            int cue = cue(words, i);
            int finite = cue < 0 ? -1 : finite(words, i);
            if (finite >= 0) {
                found.add(new Bare(words.start(cue), words.end(i - 1), words.start(finite)));
            }
        }
        return found;
    }

    /** The sentence without brackets and quotation marks, its lists and the quotations given masked. */
    Masked mask(String sentence, List<Span> quotes) {
        return mask(sentence, quotes, List.of());
    }

    /** The same with "that" put in where a clause begins without it. */
    Masked mask(String sentence, List<Span> quotes, List<Bare> clauses) {
        Words words = new Words(sentence);
        Set<Integer> thats = new HashSet<>();
        clauses.forEach(c -> thats.add(c.at()));
        boolean[] dropped = brackets(words);
        Masked masked = new Masked(sentence);
        int copied = 0;
        int i = 0;
        boolean first = true;
        while (i < words.size()) {
            int quote = quote(words, i, quotes);
            if (quote > i) {
                boolean comma = i > 0 && words.word(i - 1).matches("[,:]");
                masked.copy(copied, i == 0 ? 0 : comma ? words.start(i - 1) : words.end(i - 1));
                boolean colon = i > 0 && words.word(i - 1).equals(":");
                String stand = !first || colon ? "" : i == 0 ? "The thing works," : " that the thing works";
                int end = quote < words.size() && words.word(quote).equals(",") ? quote + 1 : quote;
                masked.quotation(words.start(i), words.end(end - 1), stand);
                copied = words.end(end - 1);
                first = false;
                i = end;
                continue;
            }
            if (dropped[i]) {
                int before = i == 0 ? 0 : words.end(i - 1);
                int mark = words.start(i);
                while (i < words.size() && dropped[i]) {
                    i++;
                }
                boolean word = i < words.size() && words.letters(i);
                boolean spaced = mark > before && word;
                masked.copy(copied, spaced ? mark : before);
                copied = i == words.size() ? sentence.length() : spaced || !word ? words.start(i) : words.end(i - 1);
                continue;
            }
            if (i > 0 && thats.contains(words.end(i - 1))) {
                masked.copy(copied, words.end(i - 1));
                masked.insert(words.end(i - 1), " that");
                copied = words.end(i - 1);
            }
            Scan scan = new Scan(words, dropped, i);
            boolean found = scan.counts() || new Scan(words, dropped, i).names(scan);
            if (found) {
                masked.copy(copied, words.start(i));
                int to = words.end(scan.end - 1);
                masked.list(words.start(i), to, scan.counted ? "items" : "London", scan.items, scan.counted);
                copied = to;
                i = scan.end;
            } else {
                i++;
            }
        }
        masked.copy(copied, sentence.length());
        return masked;
    }

    /** The word after the quotation that begins, with or without its mark, at a word; the word itself where none does. */
    private static int quote(Words words, int i, List<Span> quotes) {
        for (Span quote : quotes) {
            boolean begins = words.start(i) == quote.start() - 1
                    || words.start(i) == quote.start()
                    || (i == 0 && quote.start() <= words.start(0) + 1);
            if (begins && words.start(i) < quote.end()) {
                int to = i;
                while (to < words.size() && words.end(to) <= quote.end() + 1) {
                    to++;
                }
                return to;
            }
        }
        return i;
    }

    private static boolean told(Words words, int i) {
        return words.low(i).matches("t(?:ells?|old|elling)|inform(?:s|ed|ing)?|assure[sd]?|assuring|warn(?:s|ed|ing)?");
    }

    /** The word of saying that a clause without "that" beginning at a word may belong to, or -1. */
    private int cue(Words words, int i) {
        if (!words.letters(i) || BARE.contains(words.low(i))) {
            return -1;
        }
        if (says.test(words.word(i - 1)) && !told(words, i - 1)) {
            return i - 1;
        }
        boolean named = words.capital(i - 1) && !words.capital(i);
        if (named && i > 2 && told(words, i - 2)) {
            return i - 2;
        }
        return named && i > 3 && words.capital(i - 2) && told(words, i - 3) ? i - 3 : -1;
    }

    /** The auxiliary of a clause that begins at a word, or -1. */
    private static int finite(Words words, int i) {
        for (int k = i + 1; k < Math.min(words.size(), i + 12) && words.letters(k); k++) {
            if (FINITE.contains(words.low(k))) {
                return k;
            }
        }
        return -1;
    }

    /** Which words stand in round or square brackets; an unclosed bracket counts for nothing. */
    private static boolean[] brackets(Words words) {
        boolean[] dropped = new boolean[words.size()];
        int open = -1;
        int depth = 0;
        for (int i = 0; i < words.size(); i++) {
            String w = words.word(i);
            if (w.matches("[\"“”]")) {
                dropped[i] = true;
            } else if (w.equals("(") || w.equals("[")) {
                open = depth++ == 0 ? i : open;
            } else if ((w.equals(")") || w.equals("]")) && depth > 0 && --depth == 0) {
                for (int k = open; k <= i; k++) {
                    dropped[k] = true;
                }
            }
        }
        return dropped;
    }

    /** One attempt to read a list from a word on. */
    private final class Scan {
        private final Words words;
        private final boolean[] dropped;
        private final int from;
        private List<Item> items = new ArrayList<>();
        private int end;
        private boolean counted;

        Scan(Words words, boolean[] dropped, int from) {
            this.words = words;
            this.dropped = dropped;
            this.from = from;
            this.end = from;
        }

        private int skip(int i) {
            int at = i;
            while (at < words.size() && dropped[at]) {
                at++;
            }
            return at;
        }

        /** The word after a separator of list members at {@code i}, or -1. */
        private int separator(int i) {
            int at = skip(i);
            boolean mark = words.word(at).equals(",") || words.word(at).equals(";");
            at = mark ? skip(at + 1) : at;
            for (String joint : List.of("as well as", "along with", "and also", "and", "or", "&", "as well")) {
                if (words.phrase(at, joint)) {
                    return skip(at + joint.split(" ").length);
                }
            }
            return mark ? at : -1;
        }

        // names ------------------------------------------------------------------------------------------------

        boolean names(Scan into) {
            List<Item> done = new ArrayList<>();
            List<Item> group = new ArrayList<>();
            int units = 0;
            boolean joined = false;
            boolean plural = false;
            int at = from;
            int last = from;
            while (true) {
                int[] name = name(at);
                if (name == null) {
                    break;
                }
                group.add(new Item(
                        words.slice(name[0], name[1]),
                        new Span(words.start(name[0]), words.end(name[1] - 1)),
                        "",
                        Optional.empty(),
                        ""));
                at = appositive(name[2]);
                last = at;
                int[] in = within(at);
                if (in != null) {
                    String unit = words.slice(in[0], in[1]);
                    boolean named = in[2] > in[1];
                    plural |= named && words.low(in[1]).endsWith("s");
                    String suffix = named ? " " + capital(Words.singular(words.word(in[1]))) : "";
                    group.forEach(item -> done.add(in(item, unit + suffix)));
                    group.clear();
                    units++;
                    at = in[2];
                    last = at;
                }
                int next = separator(at);
                if (next < 0 || next >= words.size()) {
                    break;
                }
                if (!words.word(skip(at)).equals(",") || next > skip(at) + 1) {
                    joined |= name(next) != null;
                }
                at = next;
            }
            int total = done.size() + group.size();
            boolean kindAfter = UNITS.contains(words.low(last))
                    && words.low(last).endsWith("s")
                    && !words.low(last).endsWith("ss");
            if (kindAfter && group.size() > 1) {
                String suffix = " " + capital(Words.singular(words.word(last)));
                List<Item> with = group.stream()
                        .map(item -> named(item, item.name() + suffix))
                        .toList();
                group.clear();
                group.addAll(with);
                last++;
            }
            if (plural) {
                // "in X, … and in Y districts": the word at the end goes for every unit of the list
                List<Item> with = done.stream()
                        .map(item -> item.within().contains(" District")
                                        || item.within().contains(" Province")
                                ? item
                                : in(item, item.within() + " " + lastUnit(done)))
                        .toList();
                done.clear();
                done.addAll(with);
            }
            done.addAll(group);
            boolean list = (joined && (total >= 3 || (kindAfter && total >= 2))) || (units >= 1 && total >= 2);
            if (list) {
                into.items = done;
                into.end = last;
                into.counted = false;
            }
            return list;
        }

        private String lastUnit(List<Item> done) {
            String within = done.get(done.size() - 1).within();
            return within.substring(within.lastIndexOf(' ') + 1);
        }

        /** {first word, end of the name, end of what belongs to it} of a name at {@code i}, or null. */
        private int @org.jspecify.annotations.Nullable [] name(int i) {
            int at = i;
            if (words.low(at).equals("the")) {
                at++;
            }
            if (PLACES.contains(words.low(at)) && words.low(at + 1).equals("of")) {
                at += 2;
            } else if (at > i) {
                return null;
            }
            int to = at;
            while (to < words.size()
                    && !dropped[to]
                    && to - at < 5
                    && words.capital(to)
                    && !NOT_NAMES.contains(words.low(to))
                    && !UNITS.contains(words.low(to))) {
                to++;
            }
            if (to == at
                    || (to - at == 1
                            && kinds.demonym(words.word(at))
                            && words.letters(to)
                            && !words.low(to).equals("in")
                            && !words.low(to).equals("and"))) {
                return null;
            }
            if (words.letters(to)
                    && !STOP.contains(words.low(to))
                    && !PLACES.contains(words.low(to))
                    && !UNITS.contains(words.low(to))
                    && !words.low(to).equals("and")
                    && !words.low(to).equals("or")) {
                // a name before another noun is not a member: "Artsakh authorities"
                if (kinds.of(Words.singular(words.low(to))).size() > 0 || kinds.office(words.low(to))) {
                    return null;
                }
            }
            int after = PLACES.contains(words.low(to)) ? to + 1 : to;
            if (after > to && words.phrase(after, "and villages of")) {
                return new int[] {at, to, after};
            }
            return new int[] {at, to, after};
        }

        /** The word after ", the administrative centre of X" behind a member, or the same word. */
        private int appositive(int i) {
            if (!words.word(i).equals(",") || !words.low(i + 1).equals("the")) {
                return i;
            }
            int at = i + 2;
            while (at < words.size() && at < i + 8 && words.letters(at) && !words.capital(at)) {
                at++;
            }
            if (!words.low(at - 1).equals("of") && !words.low(at - 1).equals("in")) {
                return i;
            }
            int to = at;
            while (to < words.size() && words.capital(to)) {
                to++;
            }
            return to > at && words.word(to).equals(",") ? to : i;
        }

        /** {first word, end of the unit's name, end with its kind} of "in X District" at {@code i}, or null. */
        private int @org.jspecify.annotations.Nullable [] within(int i) {
            if (!words.low(i).equals("in")) {
                return null;
            }
            int at = words.low(i + 1).equals("the") ? i + 2 : i + 1;
            int to = at;
            while (to < words.size()
                    && words.capital(to)
                    && !NOT_NAMES.contains(words.low(to))
                    && !UNITS.contains(words.low(to))
                    && to - at < 4) {
                to++;
            }
            if (to == at) {
                return null;
            }
            return new int[] {at, to, UNITS.contains(words.low(to)) ? to + 1 : to};
        }

        private Item in(Item item, String unit) {
            return new Item(item.name(), item.span(), unit, item.count(), item.outcome());
        }

        private Item named(Item item, String name) {
            return new Item(name, item.span(), item.within(), item.count(), item.outcome());
        }

        private String capital(String word) {
            return word.substring(0, 1).toUpperCase(Locale.ROOT)
                    + word.substring(1).toLowerCase(Locale.ROOT);
        }

        // counted things ---------------------------------------------------------------------------------------

        boolean counts() {
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
                boolean elliptic = !items.isEmpty() && outcome(noun) > noun;
                if (to == noun && !elliptic) {
                    break;
                }
                boolean own = !f.quantity().comparator().equals("eq");
                spread = items.isEmpty() && f.quantity().comparator().equals("at_least") ? "at_least" : spread;
                boolean taken = !own && !spread.isEmpty();
                String name = elliptic ? items.get(items.size() - 1).name() : words.slice(noun, to);
                to = elliptic ? noun : to;
                int behind = outcome(to);
                String told = behind > to
                        ? words.low(behind - 1 - (words.low(behind - 1).equals("action") ? 2 : 0))
                        : "";
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
            counted = true;
            return items.size() >= 2;
        }

        /** The word after an outcome right behind what is counted: "killed", "being damaged", "missing in action". */
        private int outcome(int i) {
            int at = words.low(i).equals("being") ? i + 1 : i;
            boolean plain =
                    OUTCOMES.contains(words.low(at)) && !words.low(at + 1).equals("by");
            if (!plain) {
                return i;
            }
            return words.phrase(at + 1, "in action") ? at + 3 : at + 1;
        }

        private String lemma(String outcome) {
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
                items.set(index[0], named(item, item.name() + name.substring(space)));
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
                } else if (!words.letters(i)
                        || (STOP.contains(low) && !low.equals("of"))
                        || (i > noun && participle(i))) {
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
            if (!words.letters(next)
                    || STOP.contains(words.low(next))
                    || (participle(next) && !words.letters(next + 1))) {
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
}
