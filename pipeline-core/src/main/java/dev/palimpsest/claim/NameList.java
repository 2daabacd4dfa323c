package dev.palimpsest.claim;

import dev.palimpsest.claim.Masked.Item;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a list of names, each with its unit: "A, B and C in X, D and E in Y districts". */
final class NameList extends ListScan {
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

    private final Kinds kinds;

    NameList(Words words, boolean[] dropped, int from, Kinds kinds) {
        super(words, dropped, from);
        this.kinds = kinds;
    }

    // names ------------------------------------------------------------------------------------------------

    /** The list of names that begins here, if one does. */
    Optional<Found> names() {
        if (name(from) == null) {
            return Optional.empty();
        }
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
                    .map(item ->
                            item.within().contains(" District") || item.within().contains(" Province")
                                    ? item
                                    : in(item, item.within() + " " + lastUnit(done)))
                    .toList();
            done.clear();
            done.addAll(with);
        }
        done.addAll(group);
        boolean list = (joined && (total >= 3 || (kindAfter && total >= 2))) || (units >= 1 && total >= 2);
        if (list) {
            return Optional.of(new Found(done, last, false));
        }
        return Optional.empty();
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
        if (words.low(at + 1).equals("of") && PLACES.contains(words.low(at))) {
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
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
