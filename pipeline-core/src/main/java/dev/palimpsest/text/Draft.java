package dev.palimpsest.text;

import dev.palimpsest.text.TextState.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one stage would change in one text. Spans count in the text as it is. */
final class Draft {

    /** A span that is to leave the text and become a part. */
    private record Lift(Span span, String path) {}

    /** The change, before it was trimmed to an insertion, replaced text to its left. */
    private static final int LEFT = 1;

    /** The change, before it was trimmed to an insertion, replaced text to its right. */
    private static final int RIGHT = 2;

    private final Document view;
    private final String text;
    private final String stage;
    private final RuleNames rules;
    // empty at first: most of the parts of a document are looked at and left alone
    private int[] start = {};
    private int[] end = {};
    private int[] textStart = {};
    private byte[] lean = {};
    private short[] rule = {};
    private int size;
    private final StringBuilder inserted = new StringBuilder(0);
    private final List<Map<String, String>> why = new ArrayList<>(0);
    private final List<Lift> lifts = new ArrayList<>();
    final List<Map.Entry<Span, Annotation>> annotations = new ArrayList<>();
    final Map<String, List<Annotation>> wholes = new LinkedHashMap<>();

    Draft(Document view, String stage, RuleNames rules) {
        this.view = view;
        this.text = view.text();
        this.stage = stage;
        this.rules = rules;
    }

    boolean isEmpty() {
        return size == 0 && annotations.isEmpty() && wholes.isEmpty();
    }

    /** Records a replacement, without the ends that stay as they are. */
    void replace(Span span, CharSequence by, String ruleId, Map<String, String> reason) {
        check(span, ruleId);
        int from = span.start();
        int to = span.end();
        int first = 0;
        int last = by.length();
        while (from < to && first < last && text.charAt(from) == by.charAt(first)) {
            from++;
            first++;
        }
        if (splitsPair(text, from) || splitsPair(by, first)) {
            from--;
            first--;
        }
        while (from < to && first < last && text.charAt(to - 1) == by.charAt(last - 1)) {
            to--;
            last--;
        }
        if (splitsPair(text, to) || splitsPair(by, last)) {
            to++;
            last++;
        }
        if (from < to || first < last) {
            int leaning = (from > span.start() ? LEFT : 0) | (to < span.end() ? RIGHT : 0);
            add(from, to, by.subSequence(first, last), rules.index(ruleId), leaning, reason);
        }
    }

    void lift(Span span, String path) {
        check(span, Edit.LIFT);
        lifts.add(new Lift(span, path));
        add(span.start(), span.end(), "", rules.index(Edit.LIFT), 0, Map.of(Edit.PART, path));
    }

    void annotate(Span span, Annotation annotation) {
        check(span, "annotation");
        annotations.add(Map.entry(span, annotation));
    }

    private void check(Span span, String what) {
        if (span.end() > text.length()) {
            throw new ConflictException(
                    where() + what + " at " + span + " lies beyond the text's end " + text.length());
        }
        if (splitsPair(text, span.start()) || splitsPair(text, span.end())) {
            throw new ConflictException(where() + what + " at " + span + " splits a surrogate pair");
        }
    }

    private String where() {
        return view.id() + (view.path().isEmpty() ? "" : " (" + view.path() + ")") + ": stage " + stage + ": ";
    }

    private static boolean splitsPair(CharSequence s, int at) {
        return at > 0 && at < s.length() && Offsets.secondOfPair(s, at);
    }

    private void add(int from, int to, CharSequence by, short ruleIndex, int leaning, Map<String, String> reason) {
        if (size == start.length) {
            int room = Math.max(8, size * 2);
            start = Arrays.copyOf(start, room);
            end = Arrays.copyOf(end, room);
            textStart = Arrays.copyOf(textStart, room);
            lean = Arrays.copyOf(lean, room);
            rule = Arrays.copyOf(rule, room);
        }
        start[size] = from;
        end[size] = to;
        textStart[size] = inserted.length();
        lean[size] = (byte) leaning;
        rule[size] = ruleIndex;
        why.add(reason);
        inserted.append(by);
        size++;
    }

    /** The texts that this one becomes: itself first, then the parts lifted from it. */
    List<TextState> apply(TextState state, List<Warning> dropped) {
        lifts.sort(Comparator.comparing(Lift::span));
        int[][] edits = split(order());

        List<TextState> result = new ArrayList<>();
        TextState itself = state;
        List<Found> found = new ArrayList<>(state.found());
        addFound(found, state);
        List<List<Found>> foundInLift = new ArrayList<>();
        lifts.forEach(l -> foundInLift.add(new ArrayList<>()));
        if (!lifts.isEmpty()) {
            found.removeIf(f -> moveIntoLift(f, foundInLift));
        }
        if (edits[0].length == 0) {
            itself = state.withFound(found);
        } else {
            Revision revision = revision(edits[0], text, 0);
            itself = state.with(revision, follow(found, revision, dropped));
        }
        result.add(itself);
        for (int i = 0; i < lifts.size(); i++) {
            result.add(part(state, lifts.get(i), edits[i + 1], foundInLift.get(i), dropped));
        }
        return result;
    }

    private TextState part(TextState from, Lift lift, int[] edits, List<Found> found, List<Warning> dropped) {
        TextState part = from.lifted(lift.path, lift.span, view.raw());
        List<Found> all = new ArrayList<>(found);
        for (Annotation annotation : wholes.getOrDefault(lift.path, List.of())) {
            Span span = new Span(0, lift.span.length());
            all.add(new Found(new Annotated<>(annotation, span, view.toRaw(lift.span), stage), true));
        }
        if (edits.length == 0) {
            return part.withFound(all);
        }
        Revision revision = revision(edits, part.text(view.raw()), lift.span.start());
        return part.with(revision, follow(all, revision, dropped));
    }

    private void addFound(List<Found> found, TextState state) {
        for (Map.Entry<Span, Annotation> entry : annotations) {
            Span span = entry.getKey();
            found.add(new Found(new Annotated<>(entry.getValue(), span, view.toRaw(span), stage), false));
        }
        for (Annotation annotation : wholes.getOrDefault(state.path(), List.of())) {
            Span span = new Span(0, text.length());
            found.add(new Found(new Annotated<>(annotation, span, view.toRaw(span), stage), true));
        }
    }

    private boolean moveIntoLift(Found found, List<List<Found>> foundInLift) {
        Span span = found.annotated().span();
        if (found.whole() || span.isEmpty()) {
            return false;
        }
        int i = liftAt(span.start());
        if (i >= 0 && lifts.get(i).span.contains(span)) {
            int from = lifts.get(i).span.start();
            foundInLift.get(i).add(new Found(moved(found.annotated(), s -> s.shift(-from)), false));
            return true;
        }
        return false;
    }

    /** The last of the sorted lifts that begins at or before a place; -1 if none does. */
    private int liftAt(int place) {
        int low = 0;
        int high = lifts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lifts.get(middle).span.start() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private static <A extends Annotation> Annotated<Annotation> moved(
            Annotated<A> a, java.util.function.UnaryOperator<Span> move) {
        return new Annotated<>(a.value().moved(move), move.apply(a.span()), a.raw(), a.stage());
    }

    /** Annotations after a revision; one whose text is all gone is dropped, and that is said. */
    private List<Found> follow(List<Found> found, Revision revision, List<Warning> dropped) {
        List<Found> after = new ArrayList<>(found.size());
        Span all = new Span(0, revision.text().length());
        for (Found f : found) {
            Annotated<Annotation> moved = moved(f.annotated(), f.whole() ? s -> all : revision.alignment()::toNew);
            if (!f.whole() && moved.span().isEmpty() && !f.annotated().span().isEmpty()) {
                String what = f.annotated().value().getClass().getSimpleName();
                dropped.add(new Warning(
                        view.path(),
                        stage,
                        what + " dropped: all its text was deleted",
                        f.annotated().raw()));
            } else {
                after.add(new Found(moved, f.whole()));
            }
        }
        return after;
    }

    /** The edits by place, insertions before what begins where they stand, else as they were made. */
    private int[] order() {
        long[] keys = new long[size];
        boolean sorted = true;
        for (int i = 0; i < size; i++) {
            keys[i] = (start[i] * 2L + (start[i] < end[i] ? 1 : 0)) << 31 | i;
            sorted &= i == 0 || keys[i - 1] < keys[i];
        }
        if (!sorted) { // stages mostly go from left to right
            Arrays.sort(keys);
        }
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) (keys[i] & Integer.MAX_VALUE);
        }
        return order;
    }

    /** The edits of the text itself, then those of each lift, and an error where two of them touch the same text. */
    private int[][] split(int[] order) {
        int[][] edits = new int[lifts.size() + 1][0];
        int[] counts = new int[edits.length];
        int lift = 0;
        for (int i : order) {
            while (lift < lifts.size() && lifts.get(lift).span.end() < start[i]) {
                lift++;
            }
            int owner = isLift(i) ? 0 : owner(i, lift) + 1;
            int count = counts[owner]++;
            if (count == edits[owner].length) {
                edits[owner] = Arrays.copyOf(edits[owner], owner == 0 && count == 0 ? size : count * 2 + 2);
            }
            edits[owner][count] = i;
            if (count > 0 && end[edits[owner][count - 1]] > start[i]) {
                throw conflict(edits[owner][count - 1], i);
            }
        }
        for (int k = 0; k < edits.length; k++) {
            edits[k] = Arrays.copyOf(edits[k], counts[k]);
        }
        return edits;
    }

    /** The lift that an edit lies in, of those from {@code first} on; -1 if it is one of the text itself. */
    private int owner(int i, int first) {
        for (int k = first; k < lifts.size() && lifts.get(k).span.start() <= start[i]; k++) {
            Span lift = lifts.get(k).span;
            boolean within = lift.start() < start[i] && end[i] < lift.end();
            boolean filled = start[i] < end[i] && lift.start() <= start[i] && end[i] <= lift.end();
            boolean leansIn = start[i] == end[i]
                    && ((start[i] == lift.end() && (lean[i] & LEFT) != 0)
                            || (start[i] == lift.start() && (lean[i] & RIGHT) != 0));
            if (within || filled || leansIn) {
                return k;
            }
        }
        return -1;
    }

    private boolean isLift(int i) {
        return rule[i] == rules.index(Edit.LIFT);
    }

    private ConflictException conflict(int a, int b) {
        return new ConflictException(where() + "rule " + rules.name(rule[a]) + " at " + new Span(start[a], end[a])
                + " and rule " + rules.name(rule[b]) + " at " + new Span(start[b], end[b]) + " overlap");
    }

    /** The text after the edits; {@code offset} is where {@code before} begins in the text they count in. */
    private Revision revision(int[] edits, String before, int offset) {
        int count = edits.length;
        int[] oldStart = new int[count];
        int[] oldEnd = new int[count];
        int[] newStart = new int[count];
        int[] newEnd = new int[count];
        short[] ruleOf = new short[count];
        List<Map<String, String>> reasons = new ArrayList<>(count);
        char[] out = new char[before.length() + inserted.length()]; // enough, and filled faster than a builder
        int at = 0;
        int from = 0;
        for (int k = 0; k < count; k++) {
            int i = edits[k];
            oldStart[k] = start[i] - offset;
            oldEnd[k] = end[i] - offset;
            before.getChars(from, oldStart[k], out, at);
            newStart[k] = at + oldStart[k] - from;
            int textEnd = i + 1 < size ? textStart[i + 1] : inserted.length();
            inserted.getChars(textStart[i], textEnd, out, newStart[k]);
            newEnd[k] = newStart[k] + textEnd - textStart[i];
            at = newEnd[k];
            from = oldEnd[k];
            ruleOf[k] = rule[i];
            reasons.add(why.get(i));
        }
        before.getChars(from, before.length(), out, at);
        String after = new String(out, 0, at + before.length() - from);
        Alignment alignment = new Alignment(oldStart, oldEnd, newStart, newEnd, new Span(0, before.length()));
        return new Revision(after, alignment, new Revision.Log(stage, rules.names(), ruleOf, reasons));
    }
}
