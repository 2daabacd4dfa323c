package dev.palimpsest.claim;

import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The claims of one text so far, in order; gives each its id, keys and evidence, and takes none twice from a sentence. */
final class Register {
    private final Document text;
    private final List<Claim> all = new ArrayList<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private int first;
    private int previous;
    private String section = "";
    private Span sentence = new Span(0, 0);

    Register(Document text) {
        this.text = text;
    }

    /** A claim that has yet to be given its id, keys and evidence; {@code more} is what it rests on beside its sentence. */
    record Draft(
            Attribution attribution,
            Content content,
            List<Hedge> hedges,
            List<Link> links,
            List<Evidence> more,
            Extraction extraction) {

        /** A claim that rests on its sentence and is linked to no other. */
        Draft(Attribution attribution, Content content, List<Hedge> hedges, Extraction extraction) {
            this(attribution, content, hedges, List.of(), List.of(), extraction);
        }
    }

    List<Claim> all() {
        return all;
    }

    int size() {
        return all.size();
    }

    Claim claim(int index) {
        return all.get(index);
    }

    /** The index from which on the claims are of the sentence before this one, or of this one. */
    int previous() {
        return previous;
    }

    /** Whether a claim, by its index, is of this sentence. */
    boolean here(int index) {
        return index >= first;
    }

    /** The id of the document. */
    String document() {
        return text.id();
    }

    /** Begins a section. */
    void section(String path) {
        section = path;
    }

    /** Begins a sentence. */
    void sentence(Span span) {
        sentence = span;
        previous = first;
        first = all.size();
    }

    /** Runs what adds claims of an earlier sentence. */
    void at(Span earlier, Runnable claims) {
        Span now = sentence;
        sentence = earlier;
        claims.run();
        sentence = now;
    }

    /** The targets of the sentence's claim before, of which "6 more" are; none at the start of a sentence. */
    List<Target> targets() {
        return all.size() == first
                ? List.of()
                : all.get(all.size() - 1).content().targets();
    }

    /** Adds a claim of this sentence, unless the sentence has told the same already or stands nowhere in the raw text. */
    void add(Draft draft) {
        Attribution attribution = draft.attribution();
        Content content = draft.content();
        List<Evidence> evidence = evidence(draft);
        if (evidence.get(0).raw().isEmpty() || again(attribution, content)) {
            return;
        }
        String date = content.time().or(attribution::time).map(ClaimTime::value).orElse("");
        all.add(new Claim(
                id(attribution, content),
                section,
                attribution,
                content,
                draft.hedges(),
                draft.links(),
                Keying.of(content, date),
                evidence.stream().filter(e -> !e.raw().isEmpty()).toList(),
                draft.extraction()));
    }

    /** A stretch of the text as evidence. */
    Evidence evidence(Evidence.Role role, Span span) {
        return new Evidence(role, text.path(), span.of(text.text()), span, text.toRaw(span));
    }

    private List<Evidence> evidence(Draft draft) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(evidence(Evidence.Role.STATEMENT, sentence));
        for (Optional<ClaimTime> time :
                List.of(draft.content().time(), draft.attribution().time())) {
            time.flatMap(ClaimTime::anchor)
                    .filter(span -> !sentence.contains(span))
                    .ifPresent(span -> evidence.add(evidence(Evidence.Role.DATE_ANCHOR, span)));
        }
        evidence.addAll(draft.more());
        return evidence;
    }

    private boolean again(Attribution attribution, Content content) {
        return !content.targets().isEmpty()
                && all.subList(first, all.size()).stream()
                        .anyMatch(c -> c.evidence().get(0).span().equals(sentence)
                                && c.stance() == attribution.stance()
                                && c.content().action().equals(content.action())
                                && c.content().polarity() == content.polarity()
                                && c.attribution().source().equals(attribution.source())
                                && c.content().targets().equals(content.targets()));
    }

    private String id(Attribution attribution, Content content) {
        String seed = text.raw().sha256() + "|" + text.path() + "|" + sentence + "|" + attribution.source() + "|"
                + attribution.stance() + "|" + content.action();
        int ordinal = ordinals.merge(seed, 1, Integer::sum);
        return "c_" + Keying.hash(seed + "|" + ordinal).substring(0, 16);
    }
}
