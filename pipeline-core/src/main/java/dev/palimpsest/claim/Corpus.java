package dev.palimpsest.claim;

import dev.palimpsest.text.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The claims of many documents, linked where they tell the same: keys are held, not texts, about 200 bytes for each atom. Add the
 * documents in order, then ask for the links. Not safe for threads.
 */
public final class Corpus {

    /** A link and the claim that it goes from. */
    public record CorpusLink(String document, String claim, Link link) {}

    private record Entry(
            String document, String claim, String sources, boolean denied, String topic, String figure, int atoms) {}

    /** More claims than this with one atom say something too general to link: each of them links to the first ones only. */
    private static final int MOST = 50;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Integer>> byAtom = new HashMap<>();
    private final Map<String, List<Integer>> byTopic = new HashMap<>();
    private final List<List<String>> atoms = new ArrayList<>();

    /** Adds the claims of a document. */
    public void add(Document document) {
        for (Document text : document.texts()) {
            text.annotations(Claim.class).forEach(claim -> add(document.id(), claim));
        }
    }

    private void add(String document, Claim claim) {
        int index = entries.size();
        Content content = claim.content();
        String topic = topic(claim);
        String figure = content.quantities().isEmpty()
                ? ""
                : String.valueOf(content.quantities().get(0).quantity().value());
        entries.add(new Entry(
                document,
                claim.id(),
                claim.source().toString(),
                content.polarity() == Polarity.NEGATIVE,
                topic,
                figure,
                claim.keys().atoms().size()));
        List<String> keys = claim.keys().atoms().stream().distinct().toList();
        atoms.add(keys);
        if (linkable(claim)) {
            keys.forEach(
                    key -> byAtom.computeIfAbsent(key, k -> new ArrayList<>()).add(index));
            if (!figure.isEmpty()) {
                byTopic.computeIfAbsent(topic, k -> new ArrayList<>()).add(index);
            }
        }
    }

    /** A claim with neither target nor date nor count says too little to be known again. */
    private static boolean linkable(Claim claim) {
        Content content = claim.content();
        boolean other = content.action().equals("other");
        return !content.targets().isEmpty()
                || (!other && content.time().or(claim.attribution()::time).isPresent());
    }

    /** What a count is about: source, action, target, but neither count nor date. */
    private static String topic(Claim claim) {
        Content content = claim.content();
        return content.action() + "|" + content.polarity() + "|"
                + content.targets().stream().map(Target::key).sorted().toList();
    }

    /**
     * The links between claims of different documents, in the order in which the claims were added; each goes from the later
     * claim to the earlier one.
     */
    public List<CorpusLink> links() {
        List<CorpusLink> links = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            same(i, links);
            counts(i, links);
        }
        return links;
    }

    private void same(int index, List<CorpusLink> into) {
        Map<Integer, Integer> shared = new LinkedHashMap<>();
        for (String key : atoms.get(index)) {
            List<Integer> others = byAtom.getOrDefault(key, List.of());
            for (int other : others.subList(0, Math.min(MOST, others.size()))) {
                if (other < index && apart(index, other)) {
                    shared.merge(other, 1, Integer::sum);
                }
            }
        }
        Entry from = entries.get(index);
        shared.forEach((other, count) -> {
            Entry to = entries.get(other);
            Set<String> union = new LinkedHashSet<>(atoms.get(index));
            union.addAll(atoms.get(other));
            double overlap = (double) count / union.size();
            boolean same = count == union.size();
            Link.Type type = same && from.sources.equals(to.sources) ? Link.Type.REPEATS : Link.Type.SAME_CONTENT;
            into.add(link(from, to, type, OptionalDouble.of(overlap)));
        });
    }

    /** Counts of one thing that differ: another source contradicts, the same one updates. */
    private void counts(int index, List<CorpusLink> into) {
        Entry from = entries.get(index);
        List<Integer> others = from.figure.isEmpty() ? List.of() : byTopic.getOrDefault(from.topic, List.of());
        for (int other : others.subList(0, Math.min(MOST, others.size()))) {
            Entry to = entries.get(other);
            if (other < index && apart(index, other) && !from.figure.equals(to.figure)) {
                Link.Type type = from.sources.equals(to.sources) ? Link.Type.UPDATES : Link.Type.CONTRADICTS;
                into.add(link(from, to, type, OptionalDouble.empty()));
            }
        }
    }

    private boolean apart(int a, int b) {
        return !entries.get(a).document.equals(entries.get(b).document);
    }

    private static CorpusLink link(Entry from, Entry to, Link.Type type, OptionalDouble overlap) {
        return new CorpusLink(
                from.document, from.claim, new Link(type, to.claim, to.document, Link.Basis.CONTENT_KEY, overlap));
    }
}
