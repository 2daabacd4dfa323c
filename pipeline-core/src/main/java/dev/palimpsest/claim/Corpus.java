package dev.palimpsest.claim;

import dev.palimpsest.claim.Comparison.Finding;
import dev.palimpsest.claim.Folded.Atom;
import dev.palimpsest.text.Document;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The claims of many documents, linked where they tell of the same. Keys are held, never texts: some hundred bytes for each claim
 * in files of its own, eight in memory. Add the claims of one document after another, then ask for the links. Not safe for
 * threads.
 *
 * <p>A link stands by itself where both claims have a day and a name in common, or are told in the same words. Others are made
 * only between documents that are about one matter: what they tell alike weighs enough together.
 */
public final class Corpus implements Closeable {

    /** A link and the claim that it goes from. */
    public record CorpusLink(String document, String claim, Link link) {}

    /** Takes the links, one after another. */
    public interface Receiver {
        /** Takes a link. */
        void accept(CorpusLink link) throws IOException;
    }

    /** Of the claims that share a key, all are compared with the first so many. */
    private static final int MOST = 50;
    /** Of these, so many of one document. */
    private static final int MOST_OF_ONE = 5;
    /** Two documents whose claims' links weigh so much together are about one matter. */
    private static final int ONE_MATTER = 4;
    /** So many pairs of numbers are held in memory at a time. */
    private static final int HELD = 1 << 20;

    private final Folding folding = new Folding(new Kinds());
    private final Ledger documents;
    private final Ledger claims;
    private final SortedPairs postings;
    private final SortedPairs candidates;
    private String current = "";

    private Corpus(Path folder, int held) throws IOException {
        this.documents = new Ledger(folder);
        this.claims = new Ledger(folder);
        this.postings = new SortedPairs(folder, held);
        this.candidates = new SortedPairs(folder, held);
    }

    /** A corpus that keeps its files in a folder, which must exist; closing it removes them. */
    public static Corpus in(Path folder) throws IOException {
        return new Corpus(folder, HELD);
    }

    static Corpus in(Path folder, int held) throws IOException {
        return new Corpus(folder, held);
    }

    /** Adds the claims of a document. */
    public void add(Document document) throws IOException {
        List<Claim> claims = document.texts().stream()
                .flatMap(text -> text.annotations(Claim.class).stream())
                .toList();
        String published = claims.isEmpty() ? "" : Told.published(document);
        for (Claim claim : claims) {
            add(Told.of(document, published, claim));
        }
    }

    /** Adds a claim; those of one document follow each other. */
    public void add(Told told) throws IOException {
        if (documents.size() == 0 || !told.document().equals(current)) {
            documents.add(told.document());
            current = told.document();
        }
        Folded folded = folding.of(documents.size() - 1, told);
        long place = both(folded.document(), claims.add(folded));
        for (Atom atom : folded.atoms()) {
            postings.add(atom.key(), place);
            for (long topic : new long[] {atom.topic(), atom.known()}) {
                for (long name : topic == 0 ? Set.<Long>of() : folded.names()) {
                    postings.add(topic * 31 + name, place);
                }
            }
        }
    }

    /**
     * Gives the links between claims of different documents, ordered by the later claim's document, the earlier one's, and the
     * claims in both. A link goes from the later claim to the earlier one, but for a denial or a confirmation, which goes to
     * what it is about, and an update, which goes to the older count.
     */
    public void links(Receiver receiver) throws IOException {
        documents.written();
        claims.written();
        Group group = new Group();
        postings.forEach(group::accept);
        Matter matter = new Matter(receiver);
        candidates.forEach(matter::accept);
        matter.flush();
    }

    @Override
    public void close() throws IOException {
        try (documents;
                claims;
                postings;
                candidates) {
            current = "";
        }
    }

    private static long both(long high, long low) {
        return high << 32 | low;
    }

    /** The claims that share a key, while they are read. */
    private final class Group {
        private record Seen(int document, int claim) {}

        private final List<Seen> first = new ArrayList<>();
        private long key;
        private int ofLast;

        void accept(long of, long place) throws IOException {
            if (of != key) {
                first.clear();
                key = of;
                ofLast = 0;
            }
            int document = (int) (place >>> 32);
            int claim = (int) place;
            for (Seen seen : first) {
                if (seen.document != document) {
                    candidates.add(both(document, seen.document), both(claim, seen.claim));
                }
            }
            boolean again = !first.isEmpty() && first.get(first.size() - 1).document == document;
            ofLast = again ? ofLast + 1 : 1;
            if (first.size() < MOST && ofLast <= MOST_OF_ONE) {
                first.add(new Seen(document, claim));
            }
        }
    }

    /** What two documents have to do with each other. */
    private final class Matter {
        private record Found(Folded earlier, Folded later, Finding finding) {}

        private final Receiver receiver;
        private final List<Found> found = new ArrayList<>();
        private long pair = -1;

        Matter(Receiver receiver) {
            this.receiver = receiver;
        }

        void accept(long of, long both) throws IOException {
            if (of != pair) {
                flush();
                pair = of;
            }
            Folded later = claims.claim((int) (both >>> 32));
            Folded earlier = claims.claim((int) both);
            Optional<Finding> finding = Comparison.of(earlier, later);
            finding.ifPresent(f -> found.add(new Found(earlier, later, f)));
        }

        void flush() throws IOException {
            boolean one = isOne();
            for (Found f : found) {
                if (one || f.finding.weight() >= Comparison.STANDS) {
                    receiver.accept(link(f));
                }
            }
            found.clear();
        }

        /** Whether what both tell alike weighs enough, each claim taken once. */
        private boolean isOne() {
            Set<Long> claims = new HashSet<>();
            int weight = 0;
            for (Found f : found) {
                boolean alike = f.finding.overlap().isPresent() && f.finding.type() != Link.Type.CONTRADICTS;
                if (alike && claims.add(f.earlier.claim()) && claims.add(f.later.claim())) {
                    weight += f.finding.weight();
                }
            }
            return weight >= ONE_MATTER;
        }

        private CorpusLink link(Found f) throws IOException {
            Folded from = f.finding.backwards() ? f.earlier : f.later;
            Folded to = f.finding.backwards() ? f.later : f.earlier;
            return new CorpusLink(
                    documents.text(from.document()),
                    id(from),
                    new Link(
                            f.finding.type(),
                            id(to),
                            documents.text(to.document()),
                            Link.Basis.CONTENT_KEY,
                            f.finding.overlap()));
        }

        private static String id(Folded claim) {
            return String.format(Locale.ROOT, "c_%016x", claim.claim());
        }
    }
}
