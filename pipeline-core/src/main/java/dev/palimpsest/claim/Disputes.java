package dev.palimpsest.claim;

import dev.palimpsest.claim.Comparison.Finding;
import dev.palimpsest.claim.Folded.Atom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Links the claims of one document in which two sources tell different counts of one thing; neither is taken for right. */
final class Disputes {
    /** A claim is compared with the first so many of its topic. */
    private static final int MOST = 50;

    private final Folding folding;

    Disputes(Kinds kinds) {
        this.folding = new Folding(kinds);
    }

    /** The links that each claim is to have besides its own, by the claim's place in the list. */
    Map<Integer, List<Link>> among(List<Told> claims) {
        Map<Integer, Folded> folded = new HashMap<>();
        Map<Long, List<Integer>> topics = new HashMap<>();
        Map<Integer, List<Link>> links = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i).content().quantities().isEmpty()) {
                continue; // it counts nothing: folding it is dear and would be for nothing
            }
            Folded claim = folding.of(0, claims.get(i));
            folded.put(i, claim);
            Map<Integer, Link> found = new LinkedHashMap<>();
            for (Atom atom : claim.atoms()) {
                if (!atom.counted() || atom.topic() == 0 || claim.source() == 0) {
                    continue;
                }
                List<Integer> earlier = topics.computeIfAbsent(atom.topic(), t -> new ArrayList<>());
                for (int other : earlier) {
                    Folded before = Objects.requireNonNull(folded.get(other), "a claim of a topic is folded");
                    link(claims.get(other), before, claim).ifPresent(link -> found.put(other, link));
                }
                if (earlier.size() < MOST && !earlier.contains(i)) {
                    earlier.add(i);
                }
            }
            if (!found.isEmpty()) {
                links.put(i, List.copyOf(found.values()));
            }
        }
        return links;
    }

    private static Optional<Link> link(Told other, Folded earlier, Folded later) {
        if (earlier.source() == later.source()) {
            return Optional.empty();
        }
        Optional<Finding> finding = Comparison.of(earlier, later)
                .filter(f -> f.type() == Link.Type.CONTRADICTS && f.overlap().isEmpty());
        return finding.map(f -> new Link(f.type(), other.claim(), "", Link.Basis.CONTENT_KEY, f.overlap()));
    }
}
