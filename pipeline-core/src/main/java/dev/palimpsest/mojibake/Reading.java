package dev.palimpsest.mojibake;

import dev.palimpsest.mojibake.Candidates.Candidate;
import dev.palimpsest.text.Changes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search for the likeliest reading of a damaged text: at each character, keep it, or decode a unit that begins there in one
 * of the encodings that the text speaks for, with or without lost bytes. Readings that come to the same place with the same four
 * last characters are one; where a single one is left, the text before is decided, and plain text is passed over.
 */
final class Reading {

    /** How much worse than the best a reading may be at a place, in nats. */
    private static final float WIDTH = 14f;

    /** What a unit costs in an encoding that others have paid for, in nats. */
    private static final float PAID = 1.5f;

    private static final int MOST = 24;
    private static final int RING = 16;

    /** After this many characters without a decision the best reading is taken. */
    private static final int PATIENCE = 400;

    private final String text;
    private final Encodings encodings;
    private final CharacterModel model;
    private final Survey survey;
    private final Candidates candidates;
    private final int active;
    private final float[] entry;
    private final float keeping;

    /** One way to have read the text up to a place. */
    private static final class Path {
        final Context context;
        final float cost;
        final int adjacent;
        final @Nullable Unit last;

        Path(Context context, float cost, int adjacent, @Nullable Unit last) {
            this.context = context;
            this.cost = cost;
            this.adjacent = adjacent;
            this.last = last;
        }
    }

    /** The last four characters read, as the model's ids, the oldest first. */
    private record Context(int a, int b, int c, int d) {
        Context then(int id) {
            return new Context(b, c, d, id);
        }
    }

    /** Takes units once they are decided, in the order of the text. */
    interface Sink {
        void accept(Unit unit);
    }

    Reading(String text, Encodings encodings, CharacterModel model, Survey survey) {
        this.text = text;
        this.encodings = encodings;
        this.model = model;
        this.survey = survey;
        this.candidates = new Candidates(text, survey);
        this.active = survey.active();
        this.entry = new float[encodings.all().size()];
        float most = 0;
        for (int e = 0; e < entry.length; e++) {
            entry[e] = survey.entry(e);
            most = Math.max(most, survey.evidence(e));
        }
        keeping = survey.intact() < 0.1f ? Math.min(4f, most * 0.5f) : 0;
    }

    /** Reads the text; where few units speak for an encoding, once more without charging for it what is then paid. */
    void run(Changes changes, Sink sink) {
        if (!doubtful()) {
            read(changes, sink);
            return;
        }
        Trial trial = new Trial(text, entry.length);
        read(changes, trial);
        if (trial.natural()) {
            return;
        }
        for (int e = 0; e < entry.length; e++) {
            if (survey.own(e) ? trial.count(e) > 0 : trial.any()) {
                entry[e] = Math.min(entry[e], PAID + survey.behind(e));
            }
        }
        read(changes, sink);
    }

    private boolean doubtful() {
        for (int e = 0; e < entry.length; e++) {
            if ((active >> e & 1) != 0 && entry[e] > PAID) {
                return true;
            }
        }
        return false;
    }

    private void read(Changes changes, Sink sink) {
        int length = text.length();
        int at = 0;
        int space = model.space();
        Context context = new Context(space, space, space, space);
        int plain = 0;
        int steps = 0;
        while (at < length) {
            char c = text.charAt(at);
            if (c < 0x80 || (encodings.leads(c) & active) == 0) {
                at++;
                continue;
            }
            if ((++steps & 0x3FF) == 0) {
                changes.checkDeadline();
            }
            context = passed(context, plain, at);
            Unit certain = certain(at, context);
            if (certain != null) {
                sink.accept(certain);
                context = context.then(model.id(certain.cp()));
                at = certain.end();
            } else {
                context = search(at, context, sink).context;
                at = decided;
            }
            plain = at;
        }
    }

    /** The context after text that was kept. */
    private Context passed(Context before, int from, int to) {
        Context context = before;
        for (int i = Math.max(from, to - 4); i < to; i++) {
            context = context.then(model.id(text.charAt(i)));
        }
        return context;
    }

    private int decided;

    /** A lossless unit in an encoding beyond doubt. */
    private @Nullable Unit certain(int at, Context context) {
        int mask = encodings.leads(text.charAt(at)) & active;
        int best = -1;
        for (int e = 0, rest = mask; rest != 0; e++, rest >>= 1) {
            if ((rest & 1) != 0
                    && survey.evidence(e) > Survey.CERTAIN
                    && (best < 0 || survey.evidence(e) > survey.evidence(best))) {
                best = e;
            }
        }
        if (best < 0) {
            return null;
        }
        int cp = Utf8.decode(text, at, encodings.get(best));
        if (cp < 0 || disputed(at, mask, cp)) {
            return null;
        }
        int end = at + Utf8.length(encodings.get(best).byteOf(text.charAt(at)));
        float gain = gain(at, end, context, model.id(cp));
        return gain < 0 ? null : new Unit(null, at, end, cp, best, 0, gain);
    }

    private boolean disputed(int at, int mask, int cp) {
        for (int e = 0, rest = mask; rest != 0; e++, rest >>= 1) {
            if ((rest & 1) != 0) {
                int other = Utf8.decode(text, at, encodings.get(e));
                if (other >= 0 && other != cp) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How much likelier a decoded character is than those that stand there, by pairs alone. */
    private float gain(int start, int end, Context context, int decoded) {
        float kept = 0;
        int before = context.d;
        for (int i = start; i < end; i++) {
            int c = model.id(text.charAt(i));
            kept += model.cost(before, c);
            before = c;
        }
        return kept - model.cost(context.d, decoded);
    }

    private float cost(Context context, int id) {
        return model.cost(context.a, context.b, context.c, context.d, id);
    }

    private Path search(int from, Context context, Sink sink) {
        Deque<List<Path>> ring = new ArrayDeque<>();
        for (int i = 0; i < RING; i++) {
            ring.add(new ArrayList<>());
        }
        ring.getFirst().add(new Path(context, 0, -1, null));
        int at = from;
        int open = 1;
        while (true) {
            List<Path> here = ring.removeFirst();
            open -= here.size();
            if (at == text.length() || (at > from && open == 0 && here.size() == 1) || at - from > PATIENCE) {
                if (!here.isEmpty()) {
                    return decide(here, at, sink);
                }
            }
            ring.add(new ArrayList<>());
            List<List<Path>> ahead = new ArrayList<>(ring);
            float best = Float.MAX_VALUE;
            for (Path path : here) {
                best = Math.min(best, path.cost);
            }
            for (Path path : here) {
                if (path.cost <= best + WIDTH) {
                    open += step(path, at, ahead);
                }
            }
            at++;
        }
    }

    private Path decide(List<Path> here, int at, Sink sink) {
        Path best = here.get(0);
        for (Path path : here) {
            if (path.cost < best.cost) {
                best = path;
            }
        }
        Deque<Unit> units = new ArrayDeque<>();
        for (Unit unit = best.last; unit != null; unit = unit.before()) {
            units.addFirst(unit);
        }
        units.forEach(sink::accept);
        decided = at;
        return best;
    }

    /** Takes a reading on by one character or unit in every way; how many readings more there are. */
    private int step(Path path, int at, List<List<Path>> ahead) {
        char c = text.charAt(at);
        int id = model.id(c);
        int mask = c < 0x80 ? 0 : encodings.leads(c) & active;
        float keep = path.cost + cost(path.context, id) + (mask != 0 ? keeping : 0);
        int more = add(ahead.get(0), new Path(path.context.then(id), keep, -1, path.last));
        for (int e = 0, rest = mask; rest != 0; e++, rest >>= 1) {
            if ((rest & 1) != 0) {
                more += decode(path, at, encodings.get(e), ahead);
            }
        }
        return more;
    }

    private int decode(Path path, int at, Encoding encoding, List<List<Path>> ahead) {
        float enter = entry[encoding.index()] * (path.adjacent == encoding.index() ? 0.3f : 1);
        int cp = Utf8.decode(text, at, encoding);
        if (cp >= 0) {
            int end = at + Utf8.length(encoding.byteOf(text.charAt(at)));
            return add(path, at, encoding, new Candidate(cp, end, 0, 0), enter, ahead);
        }
        int more = 0;
        for (Candidate candidate : candidates.at(at, encoding)) {
            more += add(path, at, encoding, candidate, enter + survey.surprise(candidate.cp(), encoding), ahead);
        }
        return more;
    }

    private int add(Path path, int at, Encoding encoding, Candidate unit, float more, List<List<Path>> ahead) {
        int id = model.id(unit.cp());
        float cost = path.cost + cost(path.context, id) + more + unit.cost();
        float gain = gain(at, unit.end(), path.context, id);
        Unit last = new Unit(path.last, at, unit.end(), unit.cp(), encoding.index(), unit.lost(), gain);
        return add(ahead.get(unit.end() - at - 1), new Path(path.context.then(id), cost, encoding.index(), last));
    }

    /** Adds a reading to those at a place, unless one with the same last characters is as good. */
    private static int add(List<Path> place, Path path) {
        int worst = 0;
        for (int i = 0; i < place.size(); i++) {
            Path other = place.get(i);
            if (other.context.equals(path.context)) {
                if (path.cost < other.cost) {
                    place.set(i, path);
                }
                return 0;
            }
            if (other.cost > place.get(worst).cost) {
                worst = i;
            }
        }
        if (place.size() < MOST) {
            place.add(path);
            return 1;
        }
        if (path.cost < place.get(worst).cost) {
            place.set(worst, path);
        }
        return 0;
    }
}
