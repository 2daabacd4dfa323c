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
    private static final String UNITS =
            "(?:moments|minutes|hours|days|nights|weeks|fortnights|months|years|decades|centuries|generations)";
    private static final String SPAN_OF =
            "(?:within|over|for|in|throughout|across|through)\\s+(?:(?:the|a|an|past|last|next|following|coming|previous|first|early"
                    + "|recent|few|couple|of|several|many|some|matter|two|three|four|five|six|seven|eight|nine|ten|\\d+)\\s+)*";
    /** The story has moved on, nobody says how far. */
    private static final Pattern MOVED_ON =
            Pattern.compile("(?is).*\\b(?:during|throughout|prior to|soon afterwards?|" + SPAN_OF + UNITS
                    + "|(?:after|before|following|since|until|amid|ahead of) the|in the (?:aftermath|wake|run-up))\\b.*"
                    + "|\\s*(?:later|earlier)\\b.*");
    /** The sentence tells what was before the story. */
    private static final Pattern BACKGROUND = Pattern.compile(
            "(?is).*\\b(?:previously|formerly|recently|lately|initially|originally|historically|traditionally)\\b.*");

    private final List<Annotated<TimeExpression>> all;
    private Optional<Annotated<TimeExpression>> day = Optional.empty();
    private Optional<Annotated<TimeExpression>> coarse = Optional.empty();

    Clock(List<Annotated<TimeExpression>> all) {
        this.all = all;
    }

    /** A new section begins without a date. */
    void reset() {
        day = Optional.empty();
        coarse = Optional.empty();
    }

    /** A paragraph ended; one of several sentences is a story of its own, and so is the next. */
    void paragraph(int sentences) {
        if (sentences > 2) {
            reset();
        }
    }

    /**
     * Notes the sentence's dates, after its claims are made. A day goes over to the sentences that follow; a month or a year
     * only to the next one, as it mostly tells of what was before the story.
     */
    void passed(Sentence s) {
        if (apart(s, MOVED_ON)) {
            day = Optional.empty();
        }
        coarse = Optional.empty();
        if (s.times().stream().mapToInt(t -> t.span().length()).sum()
                > s.text().strip().length() * 3 / 4) {
            return;
        }
        s.times().stream()
                .filter(t -> !date(t).isEmpty() && dated(t) && carries(s, t))
                .reduce((a, b) -> b)
                .ifPresent(t -> {
                    if (precise(date(t))) {
                        day = Optional.of(t);
                    } else {
                        coarse = Optional.of(t);
                    }
                });
    }

    /** Whether a time is that of the sentence's own story: of a clause, not of a noun, a state of affairs or what is quoted. */
    private static boolean carries(Sentence s, Annotated<TimeExpression> t) {
        Parse p = s.parse();
        int node = node(s, t);
        return time(s, t) != Role.AS_OF
                && until(s, t).isEmpty()
                && !bounded(s, t)
                && (node == Parse.NONE || !aside(p, node, Parse.NONE))
                && !quoted(s, t);
    }

    /** Whether a node stands in a clause that only says more about a noun, below another node or the sentence as a whole. */
    private static boolean aside(Parse p, int node, int from) {
        for (int n = node, steps = 0; n != from && n != Parse.NONE && steps < p.size(); n = p.head(n), steps++) {
            boolean clause = p.is(n, "advcl") && p.child(n, "nsubj") != Parse.NONE;
            if (p.is(n, "acl", "appos") || clause) {
                return true;
            }
        }
        return false;
    }

    /** "by 7 October": what had come to be by then. */
    private static boolean bounded(Sentence s, Annotated<TimeExpression> t) {
        String before = s.text().substring(0, t.span().start() - s.span().start());
        String text = before.substring(Math.max(0, before.length() - 4)) + s.words(t.span());
        return text.toLowerCase(Locale.ROOT).matches("(?s).{0,4}?\\bby .*");
    }

    private static boolean quoted(Sentence s, Annotated<TimeExpression> t) {
        String before = s.text().substring(0, t.span().start() - s.span().start());
        return before.chars().filter(c -> c == '"' || c == '“' || c == '”').count() % 2 == 1;
    }

    /** Whether a time says on what day; a time of the day on no day that is named does not. */
    private static boolean dated(Annotated<TimeExpression> t) {
        boolean clock = t.value().type() == EntityType.TIME;
        return t.value().type() != EntityType.DURATION
                && !(clock && t.value().basis().kind().equals("document"));
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
            boolean in = nodes.stream().anyMatch(n -> p.under(node, n) && !aside(p, node, n));
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

    /** The first time of the sentence that stands before a verb or in a clause around it. */
    Optional<ClaimTime> anywhere(Sentence s, int verb, Role role) {
        return s.times().stream()
                .filter(t -> dated(t) && !date(t).isEmpty() && reaches(s, node(s, t), verb))
                .findFirst()
                .map(t -> time(s, t, role));
    }

    private static boolean reaches(Sentence s, int time, int verb) {
        Parse p = s.parse();
        if (time == Parse.NONE || verb == Parse.NONE) {
            return true;
        }
        int clause = time;
        while (p.head(clause) != Parse.NONE && !Verbs.clause(p, clause)) {
            clause = p.head(clause);
        }
        return p.under(verb, clause) || (time < verb && !aside(p, time, Parse.NONE));
    }

    /** The date of the last dated sentence, said to be carried; none where the sentence or its verb's tense sets it apart. */
    Optional<ClaimTime> carried(Sentence s, int verb, Role role) {
        if (apart(s, MOVED_ON) || apart(s, BACKGROUND) || present(s.parse(), verb)) {
            return Optional.empty();
        }
        return coarse.filter(t -> !perfect(s.parse(), verb))
                .or(() -> day)
                .map(t -> new ClaimTime(
                        "",
                        date(t),
                        "",
                        "",
                        "",
                        role,
                        new Basis("carried", first(date(t)), Optional.of(t.raw()), ""),
                        Optional.of(t.span())));
    }

    /** Whether the sentence tells, by such words outside quotations, of a time that no date is known of. */
    private static boolean apart(Sentence s, Pattern words) {
        return s.times().stream().allMatch(t -> date(t).isEmpty())
                && words.matcher(s.text().replaceAll("[\"“][^\"”]*[\"”]?", " ")).matches();
    }

    /** Whether a verb tells of now and not of then: "says", "is attacking"; the perfect may be of then. */
    private static boolean present(Parse p, int verb) {
        if (verb == Parse.NONE) {
            return false;
        }
        List<Integer> helpers = p.children(verb, "aux", "cop");
        return helpers.isEmpty()
                ? p.tag(verb).matches("VBZ|VBP")
                : helpers.stream()
                        .anyMatch(a -> p.tag(a).matches("VBZ|VBP")
                                && (p.lemma(a).equals("do") || p.lemma(a).equals("be")));
    }

    /** "has maintained" is told of all time up to now, not of the year named before. */
    private static boolean perfect(Parse p, int verb) {
        return verb != Parse.NONE
                && p.children(verb, "aux").stream()
                        .anyMatch(a -> p.lemma(a).equals("have") && p.tag(a).matches("VBZ|VBP"));
    }

    /** Whether a date is a day, or a few days of one month. */
    private static boolean precise(String value) {
        String first = first(value);
        String last = value.substring(value.indexOf('/') + 1);
        return first.length() == 10
                && last.length() == 10
                && first.substring(0, 8).equals(last.substring(0, 8))
                && Integer.parseInt(last.substring(8)) - Integer.parseInt(first.substring(8)) <= 3;
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
        Role as = time(s, t) == Role.AS_OF ? Role.AS_OF : role;
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
    private static Optional<Annotated<TimeExpression>> until(Sentence s, Annotated<TimeExpression> t) {
        String first = date(t);
        int behind = t.span().end();
        return s.times().stream()
                .filter(u -> u.span().start() > behind && dated(u))
                .findFirst()
                .filter(u -> s.words(Span.at(behind, u.span().start() - behind))
                                .strip()
                                .matches("and|to|until|till|through|[-–—]")
                        && !first.contains("/")
                        && date(u).length() == first.length()
                        && first.compareTo(date(u)) < 0);
    }

    private static Role time(Sentence s, Annotated<TimeExpression> t) {
        String before =
                s.text().substring(0, t.span().start() - s.span().start()).toLowerCase(Locale.ROOT);
        boolean state = t.value().role().equals("as_of")
                || before.endsWith("as of ")
                || s.words(t.span()).toLowerCase(Locale.ROOT).startsWith("as of");
        return state ? Role.AS_OF : Role.EVENT;
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
