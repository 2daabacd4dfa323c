package dev.palimpsest.claim;

import dev.palimpsest.claim.ClaimTime.Role;
import dev.palimpsest.entity.DocumentDate;
import dev.palimpsest.entity.EntityType;
import dev.palimpsest.entity.TimeExpression;
import dev.palimpsest.entity.TimeExpression.Basis;
import dev.palimpsest.text.Annotated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives claims their times, from the time expressions of their sentence or carried from the one before. One for each text. */
final class Clock {
    private static final String UNITS =
            "(?:moments|minutes|hours|days|nights|weeks|fortnights|months|years|decades|centuries|generations)";
    private static final String SPAN_OF =
            "(?:within|over|for|in|throughout|across|through)\\s+(?:(?:the|a|an|past|last|next|following|coming|previous|first|early"
                    + "|recent|few|couple|of|several|many|some|matter|two|three|four|five|six|seven|eight|nine|ten|\\d+)\\s+)*";
    /** The story has moved on, nobody says how far. */
    private static final Pattern MOVED_ON =
            Pattern.compile("(?is)\\b(?:during|throughout|prior to|soon afterwards?|" + SPAN_OF + UNITS
                    + "|(?:after|before|following|since|until|amid|ahead of) the|in the (?:aftermath|wake|run-up))\\b"
                    + "|^\\s*(?:later|earlier)\\b");
    /** The sentence tells what was before the story, or what happened again and again. */
    private static final Pattern BACKGROUND = Pattern.compile(
            "(?i)\\b(?:previously|formerly|recently|lately|initially|originally|historically|traditionally|repeatedly"
                    + "|frequent(?:ly)?|persistent(?:ly)?|regularly|routinely|constantly|continually)\\b");
    /** The day of the story itself, wherever it is named. */
    private static final Pattern NOW = Pattern.compile("(?i)(?:earlier |later )?(?:today|tonight)");

    private static final Set<String> LASTING = Set.of(
            "war",
            "conflict",
            "campaign",
            "crisis",
            "epidemic",
            "pandemic",
            "famine",
            "drought",
            "recession",
            "revolution",
            "era",
            "decade",
            "regime");

    private static final Pattern QUOTATION = Pattern.compile("[\"“][^\"”]*[\"”]?");

    /** A day further than this from the one that a report was written on is looked back to. */
    private static final long DAYS_NEAR = 60;

    private final Dating dating;
    private final Optional<String> written;
    private Optional<Annotated<TimeExpression>> day = Optional.empty();
    private boolean told;
    /** The sentence that was asked about last, and what was found: each of its claims asks again. */
    private @Nullable Sentence known;

    private final Map<Pattern, Boolean> apart = new HashMap<>();

    Clock(List<Annotated<TimeExpression>> all) {
        this.dating = new Dating(all);
        this.written = all.stream()
                .filter(t -> t.value().role().equals(DocumentDate.PUBLISHED))
                .map(Dating::date)
                .findFirst();
    }

    /** A new section begins without a date. */
    void reset() {
        day = Optional.empty();
    }

    /** A paragraph ended; one of several sentences is a story of its own, and so is the next. */
    void paragraph(int sentences) {
        if (sentences > 2) {
            reset();
        }
    }

    /**
     * Notes the sentence's day, after its claims are made: it goes over to the sentences that follow. A month or a year does
     * not, as it mostly tells of what was before the story; but where it is another than the day's, the story has moved on,
     * but for that of a report, which comes back to its day.
     */
    void passed(Sentence s) {
        if (apart(s, MOVED_ON)) {
            day = Optional.empty();
        }
        int dates = s.times().stream().mapToInt(t -> t.span().length()).sum();
        if (dates > s.text().strip().length() * 3 / 4) {
            return;
        }
        boolean later = s.times().stream()
                .anyMatch(t -> bounded(s, t)
                        && day.filter(d -> first(Dating.date(d)).compareTo(first(Dating.date(t))) < 0)
                                .isPresent());
        if (later) {
            day = Optional.empty(); // "by the evening of 13 March": the story is there by now
        }
        s.times().stream().filter(t -> dated(s, t) && carries(s, t)).forEach(t -> {
            if (precise(Dating.date(t))) {
                if (near(first(Dating.date(t)))) {
                    day = Optional.of(t);
                    told = told(s, t);
                }
            } else if (written.isEmpty()) {
                day = day.filter(d -> within(first(Dating.date(d)), Dating.date(t)));
            }
        });
    }

    /** Whether a time is that of the sentence's own story: of a clause, not of a noun, a state of affairs or what is quoted. */
    private static boolean carries(Sentence s, Annotated<TimeExpression> t) {
        Parse p = s.parse();
        int node = node(s, t);
        return Dating.role(s, t) != Role.AS_OF
                && Dating.until(s, t).isEmpty()
                && !bounded(s, t)
                && (node == Parse.NONE || NOW.matcher(s.words(t.span())).matches() || !aside(p, node, Parse.NONE))
                && !quoted(s, t.span().start());
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

    /** Whether a time stands in what somebody says: it is the day of an event, not that of saying so. */
    private static boolean told(Sentence s, Annotated<TimeExpression> t) {
        Parse p = s.parse();
        int n = node(s, t);
        for (int steps = 0; n != Parse.NONE && steps < p.size(); n = p.head(n), steps++) {
            if (p.is(n, "ccomp") && p.head(n) != Parse.NONE && p.head(n) < n) {
                return true;
            }
        }
        return false;
    }

    /** "by 7 October": what had come to be by then. */
    private static boolean bounded(Sentence s, Annotated<TimeExpression> t) {
        String before = Dating.before(s, t);
        String text = before.substring(Math.max(0, before.length() - 4)) + s.words(t.span());
        return text.toLowerCase(Locale.ROOT).matches("(?s).{0,4}?\\bby .*");
    }

    /** Whether a quotation is open at a place of the text. */
    private static boolean quoted(Sentence s, int at) {
        return s.text()
                                .chars()
                                .limit(at - s.span().start())
                                .filter(c -> c == '"' || c == '“' || c == '”')
                                .count()
                        % 2
                == 1;
    }

    /** Whether a time stands in a quotation and a verb does not. */
    private static boolean quoted(Sentence s, Annotated<TimeExpression> t, int verb) {
        return verb != Parse.NONE
                && quoted(s, t.span().start())
                && !quoted(s, s.span(verb).start());
    }

    /** Whether a time says on what day; a time of the day does only where the story or the sentence is at that day. */
    private boolean dated(Sentence s, Annotated<TimeExpression> t) {
        if (t.value().type() == EntityType.DURATION || Dating.date(t).isEmpty()) {
            return false;
        }
        String basis = t.value().basis().kind();
        boolean lent = t.value().type() == EntityType.TIME && (basis.equals("document") || basis.equals("carried"));
        return !lent
                || day.filter(d -> Dating.date(d).endsWith(Dating.date(t))).isPresent()
                || t.value()
                        .basis()
                        .anchorRaw()
                        .filter(raw -> s.times().stream().anyMatch(u -> u.raw().equals(raw)))
                        .isPresent();
    }

    /** The time under one of the nodes and not under another claim's content, if there is one. */
    Optional<ClaimTime> under(Sentence s, List<Integer> nodes, List<Integer> not, Role role) {
        Parse p = s.parse();
        Optional<ClaimTime> best = Optional.empty();
        int depth = Integer.MAX_VALUE;
        for (Annotated<TimeExpression> t : s.times()) {
            int node = node(s, t);
            if (node == Parse.NONE || !dated(s, t)) {
                continue;
            }
            if (role == Role.STATEMENT && quoted(s, t, nodes.get(0))) {
                continue; // the time of what is said, not of the saying
            }
            boolean of = Dating.role(s, t) == Role.AS_OF;
            boolean in =
                    nodes.stream().anyMatch(n -> p.under(node, n) && !aside(p, node, n) && (of || !joined(p, node, n)));
            boolean out = not.stream().anyMatch(n -> p.under(node, n));
            int d = depth(p, node);
            if (in && !out && d < depth) {
                best = Optional.of(dating.of(s, t, role));
                depth = d;
            }
        }
        return best;
    }

    /** Whether a time stands in a clause that is joined to a node and has a subject of its own, or stands before that clause's verb. */
    private static boolean joined(Parse p, int time, int to) {
        for (int n = time, steps = 0; n != to && n != Parse.NONE && steps < p.size(); n = p.head(n), steps++) {
            boolean clause = p.verb(n) && p.is(n, "conj", "parataxis") && n > to;
            if (clause && time > to && (time < n || p.child(n, "nsubj") != Parse.NONE)) {
                return true;
            }
        }
        return false;
    }

    private static int depth(Parse p, int node) {
        int depth = 0;
        for (int n = node; n != Parse.NONE && depth < p.size(); n = p.head(n)) {
            depth++;
        }
        return depth;
    }

    private static int node(Sentence s, Annotated<TimeExpression> time) {
        return s.head(time, t -> find(s, t));
    }

    private static int find(Sentence s, Annotated<TimeExpression> t) {
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
                .filter(t -> dated(s, t) && reaches(s, t, verb))
                .findFirst()
                .map(t -> dating.of(s, t, role));
    }

    private static boolean reaches(Sentence s, Annotated<TimeExpression> t, int verb) {
        Parse p = s.parse();
        int time = node(s, t);
        if (quoted(s, t, verb)) {
            return false;
        }
        if (time == Parse.NONE || verb == Parse.NONE) {
            return true;
        }
        int clause = time;
        while (p.head(clause) != Parse.NONE && !Verbs.clause(p, clause)) {
            clause = p.head(clause);
        }
        return p.under(verb, clause) || (time < verb && !aside(p, time, Parse.NONE));
    }

    /**
     * The date of the last dated sentence, said to be carried; none where the sentence sets itself apart by its words. "Says"
     * is not of a day gone by, but may be of the day that the text was written on; "has said" is of a day gone by only in a
     * report, which says when it was written and whose days are all near.
     */
    Optional<ClaimTime> carried(Sentence s, int verb, Role role) {
        if (apart(s, MOVED_ON) || apart(s, BACKGROUND)) {
            return Optional.empty();
        }
        if (role == Role.STATEMENT && told) {
            return Optional.empty(); // it was said after the events that are told in it, on a day of its own
        }
        if (verb != Parse.NONE && lasts(s.parse(), Verbs.subject(s.parse(), verb))) {
            return Optional.empty();
        }
        boolean past = !now(s.parse(), verb, "do|be") && (written.isPresent() || !now(s.parse(), verb, "have"));
        return day.filter(t -> past || written.equals(Optional.of(Dating.date(t))))
                .map(t -> new ClaimTime(
                        "",
                        Dating.date(t),
                        "",
                        "",
                        "",
                        role,
                        new Basis("carried", first(Dating.date(t)), Optional.of(t.raw()), ""),
                        Optional.of(t.span())));
    }

    /** Whether something goes on for longer than a day, so that what it brought about is of none. */
    private static boolean lasts(Parse p, int subject) {
        return subject != Parse.NONE && LASTING.contains(p.lemma(subject));
    }

    /** Whether the text says when it was written. */
    boolean report() {
        return written.isPresent();
    }

    /** Whether the sentence tells, by such words outside quotations, of a time that no date is known of. */
    private boolean apart(Sentence s, Pattern words) {
        if (s != known) {
            known = s;
            apart.clear();
        }
        return apart.computeIfAbsent(words, w -> isApart(s, w));
    }

    private static boolean isApart(Sentence s, Pattern words) {
        return s.times().stream().allMatch(t -> Dating.date(t).isEmpty())
                && words.matcher(
                                Speech.marks(s.text())
                                        ? QUOTATION.matcher(s.text()).replaceAll(" ")
                                        : s.text())
                        .find();
    }

    /** Whether a verb tells of now and not of then: by its own form or by that of one of such auxiliaries. */
    private static boolean now(Parse p, int verb, String auxiliaries) {
        if (verb == Parse.NONE) {
            return false;
        }
        List<Integer> helpers = p.children(verb, "aux", "cop");
        return helpers.isEmpty()
                ? present(p, verb)
                : helpers.stream().anyMatch(a -> present(p, a) && p.lemma(a).matches(auxiliaries));
    }

    private static boolean present(Parse p, int verb) {
        return p.tag(verb).equals("VBZ") || p.tag(verb).equals("VBP");
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

    /** Whether a day may be that of the story: in a report one near its own, in an article any. */
    private boolean near(String date) {
        return written.filter(own -> own.length() == date.length()
                        && Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(own), LocalDate.parse(date))) > DAYS_NEAR)
                .isEmpty();
    }

    /** Whether a day lies in a year, a month or an interval, all in ISO 8601. */
    private static boolean within(String day, String span) {
        String last = span.substring(span.indexOf('/') + 1);
        return day.compareTo(first(span)) >= 0 && (last.isEmpty() || day.compareTo(last + "~") <= 0);
    }

    private static String first(String value) {
        int slash = value.indexOf('/');
        return slash < 0 ? value : value.substring(0, slash);
    }
}
