package dev.palimpsest.claim;

import dev.palimpsest.claim.ClaimTime.Role;
import dev.palimpsest.entity.EntityType;
import dev.palimpsest.entity.TimeExpression;
import dev.palimpsest.entity.TimeExpression.Basis;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives claims their times, from the time expressions of their sentence or carried from the one before. One for each text. */
final class Clock {
    private static final Pattern VALUE = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?(/(\\d{4}(-\\d\\d(-\\d\\d)?)?)?)?");
    private static final Pattern TIME_OF_DAY = Pattern.compile("(~?\\d\\d:\\d\\d)(?::\\d\\d)?(Z)?");
    private static final Pattern NO_DATE = Pattern.compile(
            "(?is).*\\b(during|after the|before the|prior to|throughout|soon afterwards?|within days|within weeks|over the (years|decades)|for (two|three|four|five|several|many) (decades|years|centuries))\\b.*");

    private final List<Annotated<TimeExpression>> all;
    private Optional<Annotated<TimeExpression>> last = Optional.empty();

    Clock(List<Annotated<TimeExpression>> all) {
        this.all = all;
    }

    /** A new section begins without a date. */
    void reset() {
        last = Optional.empty();
    }

    /** Notes the sentence's dates, after its claims are made. */
    void passed(Sentence s) {
        if (apart(s)) {
            last = Optional.empty();
        }
        if (s.times().stream().mapToInt(t -> t.span().length()).sum()
                > s.text().strip().length() * 3 / 4) {
            return;
        }
        s.times().stream()
                .filter(t -> !date(t).isEmpty() && dated(t))
                .reduce((a, b) -> b)
                .ifPresent(t -> last = Optional.of(t));
    }

    private static boolean dated(Annotated<TimeExpression> t) {
        return t.value().type() != EntityType.DURATION;
    }

    /** The time under one of the nodes and not under another claim's content, if there is one. */
    Optional<ClaimTime> under(Sentence s, List<Integer> nodes, List<Integer> not, Role role) {
        Parse p = s.parse();
        Optional<ClaimTime> best = Optional.empty();
        int depth = Integer.MAX_VALUE;
        for (Annotated<TimeExpression> t : s.times()) {
            int node = node(s, t);
            if (node == Parse.NONE || !dated(t) || date(t).isEmpty()) {
                continue;
            }
            boolean in = nodes.stream().anyMatch(n -> p.under(node, n));
            boolean out = not.stream().anyMatch(n -> p.under(node, n));
            int d = depth(p, node);
            if (in && !out && d < depth) {
                best = Optional.of(time(s, t, role));
                depth = d;
            }
        }
        return best;
    }

    private static int depth(Parse p, int node) {
        int depth = 0;
        for (int n = node; n != Parse.NONE && depth < p.size(); n = p.head(n)) {
            depth++;
        }
        return depth;
    }

    private static int node(Sentence s, Annotated<TimeExpression> t) {
        int last = Parse.NONE;
        for (int i = 0; i < s.parse().size(); i++) {
            if (t.span().contains(s.span(i)) && !s.parse().is(i, "case", "det", "nummod", "punct", "mark")) {
                last = i;
                int head = s.parse().head(i);
                if (head == Parse.NONE || !t.span().contains(s.span(head))) {
                    return i;
                }
            }
        }
        return last;
    }

    /** Any time of the sentence, the first. */
    Optional<ClaimTime> anywhere(Sentence s, Role role) {
        return s.times().stream()
                .filter(t -> dated(t) && !date(t).isEmpty())
                .findFirst()
                .map(t -> time(s, t, role));
    }

    /** The date of the last dated sentence, said to be carried; none where the sentence sets itself apart. */
    Optional<ClaimTime> carried(Sentence s, Role role) {
        if (apart(s)) {
            return Optional.empty();
        }
        return last.map(t -> new ClaimTime(
                "",
                date(t),
                "",
                "",
                "",
                role,
                new Basis("carried", first(date(t)), Optional.of(t.raw()), ""),
                Optional.of(t.span())));
    }

    /** Whether the sentence tells of a time that no date is known of. */
    private static boolean apart(Sentence s) {
        return s.times().stream().allMatch(t -> date(t).isEmpty())
                && NO_DATE.matcher(s.text()).matches();
    }

    private static String first(String value) {
        int slash = value.indexOf('/');
        return slash < 0 ? value : value.substring(0, slash);
    }

    private ClaimTime time(Sentence s, Annotated<TimeExpression> t, Role role) {
        TimeExpression value = t.value();
        String text = s.words(t.span());
        String before =
                s.text().substring(0, t.span().start() - s.span().start()).toLowerCase(Locale.ROOT);
        Role as = value.role().equals("as_of")
                        || before.endsWith("as of ")
                        || text.toLowerCase(Locale.ROOT).startsWith("as of")
                ? Role.AS_OF
                : role;
        Matcher clock = TIME_OF_DAY.matcher(value.value());
        boolean timed = clock.find();
        Optional<Span> anchor = value.basis().anchorRaw().flatMap(this::at);
        return new ClaimTime(
                text,
                date(t),
                timed ? clock.group(1) : "",
                timed && clock.group(2) != null ? "UTC" : "",
                modifier(text, before),
                as,
                value.basis(),
                anchor);
    }

    private static String modifier(String text, String before) {
        String words = (before.substring(Math.max(0, before.length() - 16)) + text).toLowerCase(Locale.ROOT);
        if (words.matches("(?s).*\\b(approximately|about|around)\\b.*")) {
            return "approx";
        }
        if (words.matches("(?s).*\\bby (the )?\\p{L}*\\d*.*") && !words.contains("day by")) {
            return "by";
        }
        for (String word : List.of("before", "after", "since", "until")) {
            if (words.matches("(?s).*\\b" + word + "\\b.*")) {
                return word;
            }
        }
        return words.matches("(?s).*\\b(early|start of|beginning of)\\b.*")
                ? "start"
                : words.matches("(?s).*\\bmid\\b.*")
                        ? "mid"
                        : words.matches("(?s).*\\b(late|end of)\\b.*") ? "end" : "";
    }

    private Optional<Span> at(Span raw) {
        return all.stream()
                .filter(t -> t.raw().equals(raw))
                .map(Annotated::span)
                .findFirst();
    }

    /** The calendar part of a value; empty where it has none that a record can hold. */
    static String date(Annotated<TimeExpression> t) {
        String value = t.value().value().replaceAll("T[^/]*", "");
        return VALUE.matcher(value).matches() ? value : "";
    }
}
