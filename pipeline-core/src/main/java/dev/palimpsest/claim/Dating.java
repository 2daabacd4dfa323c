package dev.palimpsest.claim;

import dev.palimpsest.claim.ClaimTime.Role;
import dev.palimpsest.entity.EntityType;
import dev.palimpsest.entity.TimeExpression;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a claim's time of a time expression and the words around it: "as of", "by", "from … to …". */
final class Dating {
    private static final Pattern BETWEEN = Pattern.compile("and|to|until|till|through|[-–—]");
    private static final Pattern VALUE = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?(/(\\d{4}(-\\d\\d(-\\d\\d)?)?)?)?");
    private static final Map<String, Pattern> MODIFIERS = modifiers();
    private static final Pattern HOURS = Pattern.compile("T[^/]*");
    private static final Pattern TIME_OF_DAY = Pattern.compile("(~?\\d\\d:\\d\\d)(?::\\d\\d)?(Z)?");

    private final List<Annotated<TimeExpression>> all;

    Dating(List<Annotated<TimeExpression>> all) {
        this.all = all;
    }

    ClaimTime of(Sentence s, Annotated<TimeExpression> t, Role role) {
        TimeExpression value = t.value();
        String text = s.words(t.span());
        String before = before(s, t).toLowerCase(Locale.ROOT);
        Role as = role(s, t) == Role.AS_OF ? Role.AS_OF : role;
        Matcher clock = TIME_OF_DAY.matcher(value.value());
        boolean timed = clock.find();
        Optional<Span> anchor = value.basis().anchorRaw().flatMap(this::at);
        Optional<Annotated<TimeExpression>> last = until(s, t);
        return new ClaimTime(
                last.map(l -> s.words(new Span(t.span().start(), l.span().end())))
                        .orElse(text),
                date(t) + last.map(l -> "/" + date(l)).orElse(""),
                timed ? clock.group(1) : "",
                timed && clock.group(2) != null ? "UTC" : "",
                modifier(text, before),
                as,
                value.basis(),
                anchor);
    }

    /** The other end of "from 2004 to 2009", "between May and July 2020" or "in 1997 and 1998". */
    static Optional<Annotated<TimeExpression>> until(Sentence s, Annotated<TimeExpression> t) {
        String first = date(t);
        int behind = t.span().end();
        return s.times().stream()
                .filter(u -> u.span().start() > behind && u.value().type() != EntityType.DURATION)
                .findFirst()
                .filter(u -> BETWEEN.matcher(s.words(Span.at(behind, u.span().start() - behind))
                                        .strip())
                                .matches()
                        && !first.contains("/")
                        && date(u).length() == first.length()
                        && first.compareTo(date(u)) < 0);
    }

    /** What the sentence says before a time. */
    static String before(Sentence s, Annotated<TimeExpression> t) {
        return s.text().substring(0, t.span().start() - s.span().start());
    }

    static Role role(Sentence s, Annotated<TimeExpression> t) {
        String before = before(s, t).toLowerCase(Locale.ROOT);
        boolean state = t.value().role().equals("as_of")
                || before.endsWith("as of ")
                || s.words(t.span()).toLowerCase(Locale.ROOT).startsWith("as of");
        return state ? Role.AS_OF : Role.EVENT;
    }

    private static String modifier(String text, String before) {
        String words = (before.substring(Math.max(0, before.length() - 16)) + text).toLowerCase(Locale.ROOT);
        return MODIFIERS.entrySet().stream()
                .filter(m -> m.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .filter(m -> !m.equals("by") || !words.contains("day by"))
                .findFirst()
                .orElse("");
    }

    /** What is called what, by its words; the first that is found counts. */
    private static Map<String, Pattern> modifiers() {
        Map<String, Pattern> found = new LinkedHashMap<>();
        found.put("approx", Pattern.compile("\\b(?:approximately|about|around)\\b"));
        found.put("by", Pattern.compile("\\bby "));
        for (String word : List.of("before", "after", "since", "until")) {
            found.put(word, Pattern.compile("\\b" + word + "\\b"));
        }
        found.put("start", Pattern.compile("\\b(?:early|start of|beginning of)\\b"));
        found.put("mid", Pattern.compile("\\bmid\\b"));
        found.put("end", Pattern.compile("\\b(?:late|end of)\\b"));
        return found;
    }

    private Optional<Span> at(Span raw) {
        return all.stream()
                .filter(t -> t.raw().equals(raw))
                .map(Annotated::span)
                .findFirst();
    }

    /** The calendar part of a value; empty where it has none that a record can hold. */
    static String date(Annotated<TimeExpression> t) {
        String value = t.value().value();
        value = value.indexOf('T') < 0 ? value : HOURS.matcher(value).replaceAll("");
        return isDay(value) || VALUE.matcher(value).matches() ? value : "";
    }

    /** Whether a value is a day, as most are. */
    private static boolean isDay(String value) {
        boolean day = value.length() == 10;
        for (int i = 0; day && i < 10; i++) {
            char c = value.charAt(i);
            boolean dash = i == 4 || i == 7;
            day = dash ? (c == '-') : (c >= '0' && c <= '9');
        }
        return day;
    }
}
