package dev.palimpsest.entity;

import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of an English text with their bounds: counts, amounts of money, percentages. Measures with a unit are no counts. */
public final class Numbers {

    /**
     * A number.
     *
     * @param span the number alone, without the words that bound it (UTF-16)
     * @param type {@link EntityType#NUMBER}, {@link EntityType#MONEY} or {@link EntityType#PERCENT}
     * @param quantity what it says
     */
    public record Found(Span span, EntityType type, Quantity quantity) {}

    private static final List<String> SMALL = TimeWords.NUMBERS;
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);
    private static final Map<String, Double> SCALES =
            Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);
    private static final String WORD = "(?:" + String.join("|", SMALL.subList(1, SMALL.size())) + "|"
            + String.join("|", new TreeSet<>(TENS.keySet())) + ")";
    private static final String FIGURE = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final String VALUE = "(?:" + FIGURE + "|(?i:" + WORD + "(?:-" + WORD
            + ")?))(?: (?i:hundred|thousand|million|billion|trillion))?";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,:/–—‑-])(?:(?<money>(?:US|A|C)?[$€£¥₼₽₺₴])\\s?)?(?<value>" + VALUE
                    + ")(?:\\s?(?:[–—-]|to)\\s?(?<high>" + VALUE
                    + "))?(?<percent> ?%| (?i:percent|per cent)\\b)?(?<currency> (?i:dollars?|euros?|pounds|manats?|rubles?|roubles?|drams?|liras?|hryvnias?|AZN|USD|EUR|GBP|AMD|RUB)\\b)?(?![\\p{L}\\p{N}%]|[.,:/-]\\p{N}|[-‑]\\p{L})");
    private static final Pattern UNIT = Pattern.compile(
            "\\G[ \\u00A0]?(?:(?:square|cubic) )?(?i:km²?|kilomet(?:er|re)s?|met(?:er|re)s?|m|cm|mm|miles?|feet|foot|ft|inch(?:es)?|yards?|hectares?|acres?|kg|kilograms?|tons?|tonnes?|grams?|lit(?:er|re)s?|degrees?|°[CF]?|mph|km/h|hours?|minutes?|seconds?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|o'clock|a\\.?m|p\\.?m)(?![\\p{L}])");
    private static final Pattern COMPARATOR = Pattern.compile(
            "(?i)(?:(at least|no less than|no fewer than|not less than|minimum of)|(at most|up to|no more than|not more than|as many as|maximum of)|(more than|over|above|exceeding)|(less than|fewer than|under|below)|(about|around|approximately|some|nearly|almost|roughly|circa|an estimated|estimated)) $");
    private static final List<String> COMPARATORS = List.of("at_least", "at_most", "more_than", "less_than", "approx");
    private static final Pattern NOUN =
            Pattern.compile("\\G (?:more |other |of (?:the|its|their|these|those) )?([\\p{L}\\p{N}][\\p{L}'’-]*)");
    private static final Pattern PLURAL = Pattern.compile("[a-z]{2,}[a-rt-z]s");
    private static final int COMPARATOR_LENGTH = 20;

    private Numbers() {}

    /** The numbers of a sentence, in order. */
    public static List<Found> find(String sentence) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(sentence);
        while (matcher.find()) {
            boolean money = matcher.group("money") != null || matcher.group("currency") != null;
            boolean percent = matcher.group("percent") != null;
            int end = matcher.end();
            if (!money
                    && !percent
                    && (UNIT.matcher(sentence).region(end, sentence.length()).find() || isPronoun(sentence, matcher))) {
                continue;
            }
            EntityType type = money ? EntityType.MONEY : percent ? EntityType.PERCENT : EntityType.NUMBER;
            found.add(new Found(new Span(matcher.start(), end), type, quantity(sentence, matcher, type)));
        }
        return found;
    }

    /** "one" counts only where a noun follows that is counted. */
    private static boolean isPronoun(String sentence, Matcher matcher) {
        String word = matcher.group("value");
        if (!word.equalsIgnoreCase("one")) {
            return false;
        }
        Matcher noun = NOUN.matcher(sentence).region(matcher.end(), sentence.length());
        if (!noun.find()) {
            return true;
        }
        String next = noun.group(1).toLowerCase(Locale.ROOT);
        return noun.group().startsWith(" of ")
                || matcher.start() == 0
                || next.matches(
                        "of|the|and|or|is|was|has|had|to|in|that|who|which|can|could|would|another|day|more|by|on|at|for|as|with");
    }

    private static Quantity quantity(String sentence, Matcher matcher, EntityType type) {
        double low = value(matcher.group("value"));
        String unit = type == EntityType.PERCENT ? "percent" : unit(sentence, matcher);
        if (matcher.group("high") != null) {
            return new Quantity(
                    "range",
                    OptionalDouble.empty(),
                    OptionalDouble.of(low),
                    OptionalDouble.of(value(matcher.group("high"))),
                    unit);
        }
        String comparator = comparator(sentence, matcher.start());
        OptionalDouble value = OptionalDouble.of(low);
        boolean above = comparator.equals("at_least") || comparator.equals("more_than");
        boolean below = comparator.equals("at_most") || comparator.equals("less_than");
        return new Quantity(
                comparator,
                value,
                above ? value : OptionalDouble.empty(),
                below ? value : OptionalDouble.empty(),
                unit);
    }

    private static String comparator(String sentence, int start) {
        Matcher matcher = COMPARATOR.matcher(sentence).region(Math.max(0, start - COMPARATOR_LENGTH), start);
        if (matcher.find()) {
            for (int i = 0; i < COMPARATORS.size(); i++) {
                if (matcher.group(i + 1) != null) {
                    return COMPARATORS.get(i);
                }
            }
        }
        return "eq";
    }

    private static String unit(String sentence, Matcher matcher) {
        if (matcher.group("currency") != null) {
            return matcher.group("currency").strip().toLowerCase(Locale.ROOT).replaceFirst("s$", "");
        }
        String money = matcher.group("money");
        return money == null ? counted(sentence, matcher.end()) : money;
    }

    /** What is counted, where a plural noun follows at once; empty where other words stand between. */
    private static String counted(String sentence, int end) {
        Matcher noun = NOUN.matcher(sentence).region(end, sentence.length());
        if (!noun.find() || !PLURAL.matcher(noun.group(1)).matches()) {
            return "";
        }
        String plural = noun.group(1);
        return plural.endsWith("ies")
                ? plural.substring(0, plural.length() - 3) + "y"
                : plural.substring(0, plural.length() - 1);
    }

    /** The number that the words or figures mean. */
    static double value(String words) {
        double value = 0;
        for (String word : words.toLowerCase(Locale.ROOT).split("[ -]")) {
            Double scale = SCALES.get(word);
            if (scale != null) {
                value = Math.max(1, value) * scale;
            } else if (TENS.containsKey(word)) {
                value += TENS.get(word);
            } else if (SMALL.contains(word)) {
                value += SMALL.indexOf(word);
            } else {
                value += Double.parseDouble(word.replace(",", ""));
            }
        }
        return value;
    }
}
