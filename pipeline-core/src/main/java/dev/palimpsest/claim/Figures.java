package dev.palimpsest.claim;

import dev.palimpsest.entity.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar of counts: bounds, figures, number words, ranges, magnitudes, vague words. Read from quantities.lex. */
final class Figures {

    /**
     * A count in a text.
     *
     * @param quantity without its unit, except for money and shares
     * @param from its first word
     * @param to the word after its last one
     */
    record Figure(Quantity quantity, int from, int to) {
        boolean vague() {
            return quantity.comparator().equals("vague");
        }
    }

    private static final Comparator<Phrase> LONGEST = Comparator.comparing(phrase -> -phrase.words.length());
    private static final Pattern THOUSANDS = Pattern.compile("\\p{Nd}{1,3}(,\\p{Nd}{3})+(\\.\\p{Nd}+)?");
    private static final Pattern DOTTED_THOUSANDS = Pattern.compile("\\p{Nd}{1,3}(\\.\\p{Nd}{3}){2,}");
    private static final Pattern DIGITS = Pattern.compile("(~?)(\\p{Sc}?)(\\p{Nd}[\\p{Nd}.,]*?)(\\+?)");

    /** A phrase before or for a number; {@code comparator} is what it says of it, {@code length} how many words it has. */
    private record Phrase(String words, String comparator, int length) {
        static Phrase of(String words, String comparator) {
            return new Phrase(words, comparator, words.split(" ").length);
        }
    }

    /** By their first words, the longest first: few words of a text begin one. */
    private final Map<String, List<Phrase>> bounds = new HashMap<>();

    private final Map<String, List<Phrase>> vague = new HashMap<>();
    private final Map<String, Double> numbers = new HashMap<>();
    private final Map<String, Double> magnitudes = new HashMap<>();
    private final Map<String, Double> shares = new HashMap<>();
    private final Map<String, String> currencies = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>(Set.of("between", "a", "one", "us"));

    Figures() {
        for (String line : Resource.lines("quantities.lex")) {
            int colon = line.indexOf(':');
            String key = line.substring(0, colon);
            String rest = line.substring(colon + 1).strip();
            switch (key) {
                case "vague" -> Resource.members(rest).forEach(w -> add(Phrase.of(w, key), vague));
                case "number" -> values(rest, numbers);
                case "magnitude" -> values(rest, magnitudes);
                case "share" -> values(rest, shares);
                case "currency" -> {
                    for (String pair : rest.split("\\s+")) {
                        currencies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
                    }
                }
                default -> Resource.members(rest).forEach(w -> add(Phrase.of(w, key), bounds));
            }
        }
        for (Map<String, ?> words : List.of(bounds, vague, numbers, shares)) {
            beginnings.addAll(words.keySet());
        }
        bounds.values().forEach(b -> b.sort(LONGEST));
        vague.values().forEach(v -> v.sort(LONGEST));
    }

    private static void add(Phrase phrase, Map<String, List<Phrase>> into) {
        into.computeIfAbsent(phrase.words.split(" ")[0], w -> new ArrayList<>()).add(phrase);
    }

    /** The longest of the phrases that stands at a word. */
    private static Optional<Phrase> phrase(Words words, int i, Map<String, List<Phrase>> phrases) {
        for (Phrase phrase : phrases.getOrDefault(words.low(i), List.of())) {
            if (words.phrase(i, phrase.words)) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    private static void values(String pairs, Map<String, Double> into) {
        for (String pair : pairs.split("\\s+")) {
            into.put(pair.substring(0, pair.indexOf('=')), Double.valueOf(pair.substring(pair.indexOf('=') + 1)));
        }
    }

    /** The counts in a text, in order. */
    List<Figure> in(Words words) {
        List<Figure> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Optional<Figure> figure = at(words, i);
            figure.ifPresent(found::add);
            i = figure.map(f -> Math.max(f.to(), 1)).orElse(i + 1);
        }
        return found;
    }

    /** Whether a count may begin with a word: most words cannot, and are asked about again and again. */
    private boolean begins(String word, String low) {
        if (word.isEmpty()) {
            return false;
        }
        int type = Character.getType(word.codePointAt(0));
        int hyphen = low.indexOf('-');
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.CURRENCY_SYMBOL
                || word.startsWith("~")
                || beginnings.contains(low)
                || (word.length() == 1 && currencies.containsKey(word))
                || (hyphen > 0 && numbers.containsKey(low.substring(0, hyphen)));
    }

    /** The count that begins at a word, if one does. */
    Optional<Figure> at(Words words, int i) {
        if (!begins(words.word(i), words.low(i))) {
            return Optional.empty();
        }
        Optional<Phrase> bound = phrase(words, i, bounds);
        int at = i + bound.map(Phrase::length).orElse(0);
        String comparator = bound.map(Phrase::comparator).orElse("eq");
        if (words.low(i).equals("between")) {
            return between(words, i);
        }
        Optional<Figure> share = share(words, i, at, comparator);
        if (share.isPresent()) {
            return share;
        }
        if (at == i && words.low(i).equals("one") && words.low(i + 1).equals("of")) {
            return Optional.empty(); // "one of the villages": which, and not how many
        }
        Optional<Figure> vague = at == i ? vague(words, i) : Optional.empty();
        return vague.isPresent() ? vague : number(words, i, at, comparator);
    }

    /** "between five and 7": both ends. */
    private Optional<Figure> between(Words words, int i) {
        Optional<Figure> low = number(words, i, i + 1, "eq");
        int and = low.map(Figure::to).orElse(i);
        Optional<Figure> high = words.low(and).equals("and") ? number(words, i, and + 1, "eq") : Optional.empty();
        boolean plain = high.isPresent()
                && low.get().quantity().value().isPresent()
                && high.get().quantity().value().isPresent()
                && low.get().quantity().value().getAsDouble()
                        < high.get().quantity().value().getAsDouble();
        return plain
                ? Optional.of(new Figure(
                        new Quantity(
                                "range",
                                OptionalDouble.empty(),
                                low.get().quantity().value(),
                                high.get().quantity().value(),
                                high.get().quantity().unit()),
                        i,
                        high.get().to()))
                : Optional.empty();
    }

    private Optional<Figure> vague(Words words, int i) {
        return phrase(words, i, vague).map(phrase -> {
            int to = i + phrase.length;
            OptionalDouble none = OptionalDouble.empty();
            return new Figure(
                    new Quantity("vague", none, none, none, ""),
                    i,
                    words.low(to).equals("of") ? to + 1 : to);
        });
    }

    private Optional<Figure> share(Words words, int from, int at, String comparator) {
        int i = words.low(at).equals("a") || words.low(at).equals("one") ? at + 1 : at;
        Double value = shares.get(words.low(i));
        if (value == null
                || (words.low(i).equals("third") && i == at)
                || (words.low(i).equals("quarter") && i == at)) {
            return Optional.empty();
        }
        boolean ordinal = words.low(i).equals("third")
                && words.low(at).equals("a")
                && words.letters(i + 1)
                && !words.low(i + 1)
                        .matches(
                                "of|more|less|fewer|and|or|to|in|on|at|by|for|from|as|than|was|were|are|is|had|have|has");
        if (ordinal) {
            return Optional.empty(); // "a third man"
        }
        int to = words.low(i + 1).equals("of") ? i + 2 : i + 1;
        return Optional.of(new Figure(quantity(comparator, value, "share"), from, to));
    }

    private Optional<Figure> number(Words words, int from, int at, String bound) {
        int i = at;
        String currency = "";
        if (words.word(i).equals("US") && words.word(i + 1).startsWith("$")) {
            currency = "USD";
            i++;
        }
        if (i + 1 < words.size()
                && currencies.containsKey(words.word(i))
                && words.word(i).length() == 1) {
            currency = currencies.getOrDefault(words.word(i), "");
            i++;
        }
        String comparator = bound;
        if (words.word(i).equals("~")) {
            comparator = "approx";
            i++;
        }
        Matcher m = DIGITS.matcher(words.word(i));
        double value;
        boolean word = false;
        if (m.matches()) {
            OptionalDouble parsed = digits(m.group(3));
            if (parsed.isEmpty()) {
                return Optional.empty();
            }
            value = parsed.getAsDouble();
            comparator = m.group(1).isEmpty() ? comparator : "approx";
            comparator = m.group(4).isEmpty() ? comparator : "at_least";
            currency = m.group(2).isEmpty() ? currency : currencies.getOrDefault(m.group(2), "");
            i++;
        } else {
            OptionalDouble parsed = number(words.low(i));
            if (parsed.isEmpty()) {
                return Optional.empty();
            }
            value = parsed.getAsDouble();
            word = true;
            i++;
            OptionalDouble next = number(words.low(i));
            if (value >= 20 && value < 100 && next.isPresent() && next.getAsDouble() < 10) {
                value += next.getAsDouble();
                i++;
            }
        }
        if (words.word(i).equals("+")) {
            comparator = "at_least";
            i++;
        }
        int before = i;
        for (Double factor; (factor = magnitudes.get(words.low(i))) != null; i++) {
            value *= factor;
        }
        if (before == i && word && words.low(i).equals("-")) {
            return Optional.empty();
        }
        OptionalDouble high = range(words, i);
        if (high.isPresent() && high.getAsDouble() > value) {
            return Optional.of(new Figure(
                    new Quantity("range", OptionalDouble.empty(), OptionalDouble.of(value), high, currency),
                    from,
                    i + 2));
        }
        if (words.word(i).equals("%") || words.low(i).equals("percent") || words.phrase(i, "per cent")) {
            return Optional.of(new Figure(
                    quantity(comparator, value, "%"), from, words.low(i).equals("per") ? i + 2 : i + 1));
        }
        if (currency.isEmpty() && i > at) {
            String named = currencies.getOrDefault(Words.singular(words.low(i)), "");
            if (!named.isEmpty()) {
                return Optional.of(new Figure(quantity(comparator, value, named), from, i + 1));
            }
        }
        return Optional.of(new Figure(quantity(comparator, value, currency), from, i));
    }

    /** The upper end of "5 to 7", "5-7", "5–7" behind the lower one. */
    private OptionalDouble range(Words words, int i) {
        boolean mark = words.low(i).equals("to")
                || words.word(i).equals("-")
                || words.word(i).equals("–");
        if (!mark) {
            return OptionalDouble.empty();
        }
        Matcher m = DIGITS.matcher(words.word(i + 1));
        return m.matches() ? digits(m.group(3)) : OptionalDouble.empty();
    }

    private OptionalDouble number(String word) {
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            Double first = numbers.get(word.substring(0, hyphen));
            String rest = word.substring(hyphen + 1);
            if (first != null && magnitudes.containsKey(rest)) {
                return OptionalDouble.of(first * magnitudes.get(rest));
            }
            if (first != null && numbers.containsKey(rest)) {
                return OptionalDouble.of(first + numbers.get(rest));
            }
            return OptionalDouble.empty();
        }
        Double value = numbers.get(word);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static OptionalDouble digits(String text) {
        String plain = THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text;
        plain = DOTTED_THOUSANDS.matcher(plain).matches() ? plain.replace(".", "") : plain;
        try {
            return OptionalDouble.of(Double.parseDouble(plain));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static Quantity quantity(String comparator, double value, String unit) {
        OptionalDouble v = OptionalDouble.of(value);
        OptionalDouble none = OptionalDouble.empty();
        return switch (comparator) {
            case "at_least", "more_than" -> new Quantity(comparator, v, v, none, unit);
            case "at_most", "less_than" -> new Quantity(comparator, v, none, v, unit);
            case "approx" -> new Quantity(comparator, v, none, none, unit);
            default -> new Quantity("eq", v, v, v, unit);
        };
    }

    /** The same count with another bound. */
    static Quantity as(Quantity q, String comparator) {
        return q.value().isEmpty() ? q : quantity(comparator, q.value().getAsDouble(), q.unit());
    }

    static Quantity of(Quantity q, String unit) {
        return q.unit().isEmpty() ? new Quantity(q.comparator(), q.value(), q.low(), q.high(), unit) : q;
    }

    /** One, as "a" and "an" count a loss. */
    static Quantity one(String unit) {
        return quantity("eq", 1, unit);
    }

    /** What is counted, as a unit: singular, lower case but for designations. */
    static String unit(String noun) {
        int of = noun.indexOf(" of ");
        if (of > 0) {
            return unit(noun.substring(0, of)) + noun.substring(of);
        }
        String singular = Words.singular(noun);
        int space = singular.lastIndexOf(' ') + 1;
        String head = singular.substring(space);
        boolean designation = head.chars().anyMatch(Character::isDigit) || head.equals(head.toUpperCase(Locale.ROOT));
        return designation || space > 0 ? singular : singular.toLowerCase(Locale.ROOT);
    }
}
