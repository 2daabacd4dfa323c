package dev.palimpsest.claim;

import dev.palimpsest.claim.Figures.Figure;
import dev.palimpsest.form.InfoboxItem;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the claims of an infobox field by a grammar of lines: "Per X:", "7+ tanks destroyed", "2 killed, 1 injured". */
final class InfoboxLines {
    private static final Pattern LABEL =
            Pattern.compile("\\s*(?:[Pp]er|[Aa]ccording to|[Cc]laimed by|[Aa]s claimed by|[Bb]y)\\s+([^:]{2,80}):\\s*");
    private static final Pattern LOST = Pattern.compile("(?:[Tt]he\\s+)?(.{2,60}?)\\s+lost\\s+(.+)", Pattern.DOTALL);
    private static final Pattern ACTIVE = Pattern.compile(
            "\\b(killed|dead|died|deaths?|missing|wounded|injured|injuries|captured|destroyed|downed"
                    + "|damaged|displaced|lost|sunk|detained|arrested|imprisoned|deserted|hurt|evacuated|rescued|infected)\\b(?: (?:down|in action))?"
                    + "|\\bshot down\\b",
            Pattern.CASE_INSENSITIVE);

    private final Language language;
    private final Cast cast;
    private final Document part;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private Attribution attribution = Attribution.NARRATIVE;
    private Optional<Span> label = Optional.empty();
    private int labelLevel;

    InfoboxLines(Language language, Cast cast, Document part) {
        this.language = language;
        this.cast = cast;
        this.part = part;
    }

    List<Claim> claims() {
        String text = part.text();
        List<Annotated<InfoboxItem>> items = part.annotated(InfoboxItem.class);
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Span line = new Span(start, end);
            int level = items.stream()
                    .filter(i -> i.span().overlaps(line) || i.span().equals(line))
                    .map(i -> i.value().level())
                    .findFirst()
                    .orElse(0);
            line(line, level);
            start = end + 1;
        }
        return claims;
    }

    private void line(Span line, int level) {
        String text = line.of(part.text());
        if (level <= labelLevel && label.isPresent() && level > 0) {
            unlabelled();
        }
        Matcher m = LABEL.matcher(text);
        if (m.find() && m.start() == 0) {
            labelled(line, m, level);
            Span rest = new Span(line.start() + m.end(), line.end());
            if (!rest.isEmpty()) {
                outcomes(rest, rest);
            }
            return;
        }
        outcomes(line, line);
    }

    private void unlabelled() {
        attribution = Attribution.NARRATIVE;
        label = Optional.empty();
    }

    private void labelled(Span line, Matcher m, int level) {
        List<Party> parties = new ArrayList<>();
        int at = m.start(1);
        for (String name : m.group(1).split("\\s+and\\s+|\\s*,\\s*|\\s*[&/]\\s*")) {
            int where = m.group(1).indexOf(name, Math.max(0, at - m.start(1)));
            Span span = Span.at(line.start() + m.start(1) + Math.max(0, where), name.length());
            Party named = cast.named(name.strip(), span, false);
            parties.add(new Party(
                    named.name(), named.mention(), named.type(), Party.Resolution.LABEL, "", Optional.of(span)));
        }
        Span cue = new Span(line.start() + m.start(), line.start() + m.end(1));
        label = Optional.of(cue);
        labelLevel = level;
        attribution = new Attribution(
                new Source(Source.Kind.NAMED, parties),
                List.of(),
                Stance.ASSERT,
                Optional.of(new Cue(cue.of(part.text()).strip(), "per", Optional.of(cue))),
                Attribution.Form.LABEL,
                Optional.empty());
    }

    /** "N things OUTCOME", several of them, what is missing taken over from the one before. */
    private void outcomes(Span line, Span evidence) {
        String text = line.of(part.text());
        Matcher lost = LOST.matcher(text);
        if (lost.matches()) {
            lost(line, lost, evidence);
            return;
        }
        String noun = "";
        int from = 0;
        Matcher m = ACTIVE.matcher(text);
        while (m.find()) {
            String before = text.substring(from, m.start());
            noun = counted(new Span(line.start() + from, line.start() + m.start()), before, m.group(), noun, evidence);
            from = m.end();
        }
    }

    /** Makes the claims of one outcome; gives the noun that the next one may leave out. */
    private String counted(Span at, String text, String outcome, String noun, Span evidence) {
        List<Mention> things = things(at, text, noun);
        if (things.isEmpty()) {
            return noun;
        }
        String lemma = lemma(outcome);
        for (Mention thing : things) {
            Mention whole = kinds(thing);
            language.lexicon()
                    .outcome(lemma, whole)
                    .ifPresent(action -> claim(action, lemma, outcome, List.of(whole), evidence));
        }
        return things.get(things.size() - 1).name();
    }

    private Mention kinds(Mention m) {
        Set<String> kinds = new java.util.TreeSet<>(m.kinds());
        new Typing(language.kinds()).add(m.name(), kinds);
        return new Mention(m.node(), m.name(), m.span(), m.count(), m.within(), "", kinds, false);
    }

    private List<Mention> things(Span at, String text, String noun) {
        List<Mention> found = new ArrayList<>();
        Words words = new Words(text);
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Optional<Figure> figure = language.figures().at(words, i);
            figure.ifPresent(figures::add);
            i = figure.map(Figure::to).orElse(i + 1);
        }
        for (int f = 0; f < figures.size(); f++) {
            int from = figures.get(f).to();
            int to = f + 1 < figures.size() ? figures.get(f + 1).from() : words.size();
            while (to > from && words.low(to - 1).matches("and|or|,|;|&|were|was|are|is|have|been|had")) {
                to--;
            }
            from = words.low(from).equals("of") ? from + 1 : from;
            String name = words.slice(from, to);
            boolean mention = !name.isEmpty() && !name.matches("(?i)more|others|another");
            Span span = mention
                    ? new Span(at.start() + words.start(from), at.start() + words.end(to - 1))
                    : new Span(
                            at.start() + words.start(figures.get(f).from()),
                            at.start() + words.end(figures.get(f).to() - 1));
            name = mention ? name : noun;
            if (name.isEmpty()) {
                continue;
            }
            Counted count = new Counted(
                    Figures.of(figures.get(f).quantity(), Figures.unit(name)),
                    words.slice(figures.get(f).from(), figures.get(f).to()),
                    OptionalInt.empty(),
                    Counted.Origin.OWN);
            boolean vague = figures.get(f).vague();
            for (String one : vague ? name.split("\\s+and\\s+") : new String[] {name}) {
                found.add(new Mention(Parse.NONE, one, span, Optional.of(count), "", "", Set.of(), false));
            }
        }
        return shareHead(found);
    }

    /** "100 Azerbaijani and 85 Armenian civilians": the head of the last goes for those before it. */
    private List<Mention> shareHead(List<Mention> found) {
        if (found.size() < 2) {
            return found;
        }
        String last = found.get(found.size() - 1).name();
        int space = last.indexOf(' ');
        return space < 0
                ? found
                : found.stream()
                        .map(m -> language.kinds().demonym(m.name()) ? m.named(m.name() + last.substring(space)) : m)
                        .toList();
    }

    /** "The army lost 173 soldiers in Q, 58 soldiers in L". */
    private void lost(Span line, Matcher m, Span evidence) {
        String rest = m.group(2);
        int at = line.start() + m.start(2);
        int from = 0;
        for (String piece : rest.split("(?<=\\p{L}),\\s+(?=[\\d~])|;\\s+")) {
            int begin = rest.indexOf(piece, from);
            from = begin + piece.length();
            Matcher in = Pattern.compile("(.*?)\\s+in\\s+(\\p{Lu}.*)").matcher(piece);
            boolean placed = in.matches();
            String things = placed ? in.group(1) : piece;
            for (Mention thing : things(Span.at(at + begin, things.length()), things, "")) {
                Mention whole = kinds(thing).in(placed ? in.group(2).strip() : "");
                language.lexicon()
                        .outcome("lose", whole)
                        .ifPresent(action -> claim(action, "lose", "lost", List.of(whole), evidence));
            }
        }
    }

    private static String lemma(String outcome) {
        String low = outcome.toLowerCase(Locale.ROOT);
        return switch (low) {
            case "dead", "died", "death", "deaths" -> "kill";
            case "injuries", "injured" -> "injure";
            case "missing", "missing in action" -> "missing";
            case "shot down" -> "shoot";
            case "sunk" -> "sink";
            case "lost" -> "lose";
            case "hurt" -> "hurt";
            default -> {
                String stem = low.split(" ")[0];
                String bare = stem.substring(0, stem.length() - 2);
                yield stem.matches(".*(?:ured|uated|cued|ced|yed|ged|aged|ned|led|ed)") ? english(bare) : bare;
            }
        };
    }

    private static String english(String bare) {
        return bare.matches(".*(?:ur|uat|cu|plac|mag)") ? bare + "e" : bare;
    }

    private void claim(Lexicon.Action action, String lemma, String words, List<Mention> things, Span evidence) {
        List<Target> targets = new ArrayList<>();
        List<Counted> counts = new ArrayList<>();
        for (Mention m : things) {
            int index = targets.size();
            String[] parts = m.name().split(" ");
            Target.Type type = language.kinds().type(Words.singular(parts[parts.length - 1].toLowerCase(Locale.ROOT)));
            targets.add(new Target(
                    m.name(),
                    m.span().of(part.text()),
                    type,
                    m.within(),
                    "",
                    Keying.name(m.name()),
                    Target.Resolution.NAME,
                    Optional.of(m.span())));
            m.count()
                    .ifPresent(c ->
                            counts.add(new Counted(c.quantity(), c.text(), OptionalInt.of(index), c.comparatorFrom())));
        }
        Content content = new Content(
                action.id(),
                action.domain(),
                new Predicate(words, lemma),
                Polarity.POSITIVE,
                Status.ACTUAL,
                Phase.WHOLE,
                List.of(),
                targets,
                List.of(),
                List.of(),
                Optional.empty(),
                counts,
                "",
                false);
        List<Evidence> shown = new ArrayList<>();
        shown.add(evidence(Evidence.Role.STATEMENT, evidence));
        label.ifPresent(span -> shown.add(evidence(Evidence.Role.LABEL, span)));
        shown.removeIf(e -> e.raw().isEmpty());
        if (shown.isEmpty() || shown.get(0).role() != Evidence.Role.STATEMENT) {
            return;
        }
        String seed = part.raw().sha256() + "|" + part.path() + "|" + evidence + "|" + attribution.source() + "|"
                + attribution.stance() + "|" + content.action();
        String id = "c_"
                + Keying.hash(seed + "|" + ordinals.merge(seed, 1, Integer::sum))
                        .substring(0, 16);
        claims.add(new Claim(
                id,
                part.path(),
                attribution,
                content,
                List.of(),
                List.of(),
                Keying.of(content, ""),
                shown,
                new Extraction(List.of("infobox-line", "outcome:" + lemma), .9, List.of())));
    }

    private Evidence evidence(Evidence.Role role, Span span) {
        return new Evidence(role, part.path(), span.of(part.text()), span, part.toRaw(span));
    }
}
