package dev.palimpsest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The document model against a slow, stupid reference that keeps, for every UTF-16 unit of every text, the raw units it came
 * from, and walks nothing.
 */
class OracleTest {
    private static final int DOCUMENTS = 10_000;
    private static final int ROUNDS = 4;
    private static final String[] ALPHABET = {
        "a", "b", " ", "\n", "ə", "ı", "İ", "Ã", "É", "™", "e\u0301", "\u0301", "😀", "🇦🇿", "\uFFFD", "\u0000",
        "\u00A0", "ک"
    };

    /** A text of the reference and each unit's raw units. */
    private record Model(String text, List<int[]> unit) {

        static Model raw(String text) {
            List<int[]> unit = new ArrayList<>();
            for (int i = 0; i < text.length(); i++) {
                unit.add(new int[] {i, i + 1});
            }
            return new Model(text, unit);
        }

        /** The hull of the raw units of everything in the span that has any. */
        int[] hull(int start, int end) {
            int low = Integer.MAX_VALUE;
            int high = -1;
            for (int i = start; i < end; i++) {
                if (unit.get(i)[0] < unit.get(i)[1]) {
                    low = Math.min(low, unit.get(i)[0]);
                    high = Math.max(high, unit.get(i)[1]);
                }
            }
            return high < 0 ? new int[0] : new int[] {low, high};
        }

        Model slice(Span span) {
            return new Model(span.of(text), unit.subList(span.start(), span.end()));
        }

        Model edited(List<Proposal> edits, int offset) {
            StringBuilder out = new StringBuilder();
            List<int[]> units = new ArrayList<>();
            int at = 0;
            for (Proposal edit : edits) {
                int from = edit.span.start() - offset;
                int to = edit.span.end() - offset;
                out.append(text, at, from);
                units.addAll(unit.subList(at, from));
                int[] hull = hull(from, to);
                for (int i = 0; i < edit.text.length(); i++) {
                    units.add(hull.length == 0 ? new int[] {0, 0} : hull);
                }
                out.append(edit.text);
                at = to;
            }
            out.append(text, at, text.length());
            units.addAll(unit.subList(at, text.length()));
            return new Model(out.toString(), units);
        }
    }

    private record Proposal(Span span, String text) {}

    private final Map<String, Model> models = new HashMap<>();

    @Test
    void everySpanOfTenThousandRandomDocumentsLeadsWhereTheReferenceSays() {
        long spans = 0;
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            Random random = new Random(seed);
            RawText raw = RawText.of("d" + seed, randomText(random, 1 + random.nextInt(24)));
            models.clear();
            models.put("", Model.raw(raw.text()));
            Document document = Document.of(raw);
            int parts = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Changes changes = Changes.to(document, "random");
                Map<String, Model> next = new HashMap<>(models);
                for (Document text : document.texts()) {
                    parts = propose(random, text, changes.in(text.path()), next, parts);
                }
                document = document.apply(changes);
                models.putAll(next);
                for (Document text : document.texts()) {
                    spans += compare(text, random, "seed " + seed + " round " + round);
                }
            }
            Map<String, String> replayed = Replay.of(raw.text(), document.edits());
            for (Document text : document.texts()) {
                assertThat(replayed.get(text.path()))
                        .as("replay of seed %d", seed)
                        .isEqualTo(text.text());
            }
        }
        assertThat(spans).isGreaterThan(DOCUMENTS * 10L);
    }

    /** Random disjoint edits of one text, and at most one lift with edits inside it. */
    private int propose(Random random, Document text, Changes changes, Map<String, Model> next, int parts) {
        Model model = models.get(text.path());
        String s = text.text();
        List<Proposal> edits = new ArrayList<>();
        List<Proposal> inner = new ArrayList<>();
        Span lift = null;
        int at = 0;
        while (at < s.length()) {
            int from = boundary(s, at + random.nextInt(5));
            int to = boundary(s, from + random.nextInt(4));
            if (lift == null && random.nextInt(12) == 0 && from < to) {
                lift = new Span(from, to);
                changes.lift(lift, "part/" + parts);
                edits.add(new Proposal(lift, ""));
                int inside = boundary(s, from + 1);
                if (inside < to) {
                    String by = randomText(random, random.nextInt(3));
                    changes.replace(new Span(inside, to), by, "inner");
                    inner.add(trimmed(s, new Span(inside, to), by));
                }
            } else {
                String by = randomText(random, random.nextInt(3));
                changes.replace(new Span(from, to), by, "outer");
                edits.add(trimmed(s, new Span(from, to), by));
            }
            at = boundary(s, to + 1 + random.nextInt(3));
        }
        next.put(text.path(), model.edited(edits, 0));
        if (lift != null) {
            next.put("part/" + parts, model.slice(lift).edited(inner, lift.start()));
            return parts + 1;
        }
        return parts;
    }

    /** What the log keeps of a replacement: without the ends that stay, never half a surrogate pair. */
    private static Proposal trimmed(String s, Span span, String by) {
        int[] old = span.of(s).codePoints().toArray();
        int[] now = by.codePoints().toArray();
        int first = 0;
        while (first < old.length && first < now.length && old[first] == now[first]) {
            first++;
        }
        int last = 0;
        while (last < old.length - first
                && last < now.length - first
                && old[old.length - 1 - last] == now[now.length - 1 - last]) {
            last++;
        }
        int from = span.start() + new String(old, 0, first).length();
        int to = span.end() - new String(old, old.length - last, last).length();
        return new Proposal(new Span(from, to), new String(now, first, now.length - first - last));
    }

    private long compare(Document document, Random random, String where) {
        Model model = models.get(document.path());
        assertThat(document.text()).as(() -> where + document.edits()).isEqualTo(model.text);
        int length = model.text.length();
        long count = 0;
        for (int i = 0; i < length; i++) {
            int[] ends = {i + 1, boundary(model.text, i + 1 + random.nextInt(6)), length};
            for (int end : ends) {
                if (end > i) {
                    check(document, model, new Span(i, end), where);
                    count++;
                }
            }
        }
        return count;
    }

    private static void check(Document document, Model model, Span span, String where) {
        Span raw = document.toRaw(span);
        int[] hull = model.hull(span.start(), span.end());
        if (hull.length == 0) {
            int[] left = model.hull(0, span.start());
            int[] right = model.hull(span.end(), model.text.length());
            int low = left.length == 0 ? 0 : left[1];
            int high = right.length == 0 ? Integer.MAX_VALUE : right[0];
            assertThat(raw.isEmpty()).as("%s: inserted span %s", where, span).isTrue();
            if (low <= high) {
                assertThat(raw.start())
                        .as(() -> where + ": inserted " + span + " of " + document + document.edits())
                        .isBetween(low, high);
            }
        } else {
            assertThat(raw)
                    .as(() -> where + ": span " + span + " of " + document + document.edits())
                    .isEqualTo(new Span(hull[0], hull[1]));
        }
        String text = document.raw().text();
        long bytes = utf8(text.substring(0, raw.start()));
        if (!splits(text, raw.start()) && !splits(text, raw.end())) {
            assertThat(document.toRawBytes(span)).isEqualTo(new ByteSpan(bytes, bytes + utf8(raw.of(text))));
        }
    }

    private static long utf8(String s) {
        return s.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }

    private static boolean splits(String s, int at) {
        return at > 0 && at < s.length() && Character.isSurrogatePair(s.charAt(at - 1), s.charAt(at));
    }

    private static int boundary(String s, int at) {
        int within = Math.min(at, s.length());
        return splits(s, within) ? within + 1 : within;
    }

    private static String randomText(Random random, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return out.toString();
    }
}
