package dev.palimpsest.claim;

import dev.palimpsest.text.Annotation;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One party's statement, or the text's own assertion, that one event or state holds. It stands on its sentence.
 *
 * @param id {@code c_} and 16 hexadecimal digits: same input, same id
 * @param section the headings it stands under, joined by {@code /}, or {@code infobox/KEY}; empty for none
 * @param attribution who says it, how and when
 * @param content what is said
 * @param hedges the reserves made
 * @param links to other claims of the document
 * @param keys what the content folds to
 * @param evidence where it stands, the statement first
 * @param extraction how it was found
 */
public record Claim(
        String id,
        String section,
        Attribution attribution,
        Content content,
        List<Hedge> hedges,
        List<Link> links,
        Keys keys,
        List<Evidence> evidence,
        Extraction extraction)
        implements Annotation {

    public Claim {
        hedges = List.copyOf(hedges);
        links = List.copyOf(links);
        evidence = List.copyOf(evidence);
    }

    /** Who holds it. */
    public Source source() {
        return attribution.source();
    }

    /** How the source stands to it. */
    public Stance stance() {
        return attribution.stance();
    }

    /** What happened: an id of the lexicon, or {@code other}. */
    public String action() {
        return content.action();
    }

    /** What it befell. */
    public List<Target> targets() {
        return content.targets();
    }

    /** The same claim, told by and of others. */
    Claim with(Attribution whose, Content what) {
        return new Claim(id, section, whose, what, hedges, links, keys, evidence, extraction);
    }

    /** The same claim with more links. */
    Claim linked(List<Link> more) {
        List<Link> all = new ArrayList<>(links);
        all.addAll(more);
        return new Claim(id, section, attribution, content, hedges, all, keys, evidence, extraction);
    }

    /** The same claim, resting on other evidence; the statement stays first. */
    Claim on(List<Evidence> other) {
        return new Claim(id, section, attribution, content, hedges, links, keys, other, extraction);
    }

    /** The same claim, its keys folded anew. */
    Claim keyed() {
        String date = content.time().or(attribution::time).map(ClaimTime::value).orElse("");
        return new Claim(
                id, section, attribution, content, hedges, links, Keying.of(content, date), evidence, extraction);
    }

    @Override
    public Claim moved(UnaryOperator<Span> move) {
        return new Claim(
                id,
                section,
                attribution.moved(move),
                content.moved(move),
                hedges,
                links,
                keys,
                evidence.stream().map(e -> e.moved(move)).toList(),
                extraction);
    }
}
