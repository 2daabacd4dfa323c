package dev.palimpsest.mojibake;

import dev.palimpsest.mojibake.Candidates.Candidate;
import dev.palimpsest.text.Changes;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The search for the likeliest reading of a damaged text: at each character, keep it, or decode a unit that begins there in one
 * of the encodings that the text speaks for, with or without lost bytes. Readings that come to the same place with the same four
 * last characters are one; where a single one is left, the text before is decided, and plain text is passed over.
 */
final class Reading {

    /** How much worse than the best a reading may be at a place, in nats. */
    private static final float WIDTH = 11f;

    /** What a unit costs in an encoding that others have paid for, in nats. */
    private static final float PAID = 1.5f;

    /** What the characters of a unit must cost for it to be decoded without a search, in nats. */
    private static final float LIKELY = 5f;

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
    private final Places places = new Places();

    /** Takes units once they are decided, in the order of the text. */
    interface Sink {
        /** One unit, and how much likelier it is than what stood there, in nats. */
        void accept(Unit unit, float gain);
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
            Unit certain = certain(at);
            if (certain != null) {
                sink.accept(certain, gain(certain, context.d()));
                context = context.then(model.id(certain.cp()));
                at = certain.end();
            } else {
                context = search(at, context, sink).context();
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
    private @Nullable Unit certain(int at) {
        int mask = encodings.leads(text.charAt(at)) & active;
        int best = -1;
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            int e = Integer.numberOfTrailingZeros(rest);
            if (survey.evidence(e) > Survey.CERTAIN && (best < 0 || survey.evidence(e) > survey.evidence(best))) {
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
        return likely(at, end, cp) ? new Unit(null, at, end, cp, best, 0) : null;
    }

    /** Whether a decoded character is likelier than what stands there, whatever is around it. */
    private boolean likely(int start, int end, int cp) {
        int first = model.id(text.charAt(start));
        float kept = 0;
        for (int i = start + 1; i < end; i++) {
            int c = model.id(text.charAt(i));
            kept += model.cost(first, c);
            first = c;
        }
        return kept > LIKELY || cp >= 0x10000;
    }

    private boolean disputed(int at, int mask, int cp) {
        if ((mask & (mask - 1)) == 0) {
            return false;
        }
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            int other = Utf8.decode(text, at, encodings.get(Integer.numberOfTrailingZeros(rest)));
            if (other >= 0 && other != cp) {
                return true;
            }
        }
        return false;
    }

    /** How much likelier a unit is than what stands there, by pairs of characters. */
    private float gain(Unit unit, int before) {
        float kept = 0;
        int last = before;
        for (int i = unit.start(); i < unit.end(); i++) {
            int c = model.id(text.charAt(i));
            kept += model.cost(last, c);
            last = c;
        }
        return kept - model.cost(before, model.id(unit.cp()));
    }

    private Path search(int from, Context context, Sink sink) {
        places.clear();
        places.add(0, new Path(context, 0, -1, null));
        int at = from;
        while (at < text.length() && (at == from || !places.isDecided())) {
            if (at - from > PATIENCE && !places.here().isEmpty()) {
                break;
            }
            if (!places.here().isEmpty()) {
                float limit = places.best().cost() + WIDTH;
                for (Path path : places.here()) {
                    if (path.cost() <= limit) {
                        step(path, at);
                    }
                }
            }
            places.advance();
            at++;
        }
        Path best = places.best();
        pass(best, sink);
        decided = at;
        return best;
    }

    private void pass(Path path, Sink sink) {
        Deque<Unit> units = new ArrayDeque<>();
        for (Unit unit = path.last(); unit != null; unit = unit.before()) {
            units.addFirst(unit);
        }
        int end = -1;
        int before = model.space();
        for (Unit unit : units) {
            if (unit.start() != end) {
                before = unit.start() == 0 ? model.space() : model.id(text.charAt(unit.start() - 1));
            }
            sink.accept(unit, gain(unit, before));
            before = model.id(unit.cp());
            end = unit.end();
        }
    }

    /** Takes a path on by one character or unit in every way. */
    private void step(Path path, int at) {
        char c = text.charAt(at);
        int mask = c < 0x80 ? 0 : encodings.leads(c) & active;
        Unit certain = mask == 0 ? null : certain(at);
        if (certain != null) {
            add(path, at, encodings.get(certain.encoding()), new Candidate(certain.cp(), certain.end(), 0, 0), 0);
            return;
        }
        int id = model.id(c);
        float keep = path.cost() + cost(path.context(), id) + (mask != 0 ? keeping : 0);
        places.add(1, new Path(path.context().then(id), keep, -1, path.last()));
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            decode(path, at, encodings.get(Integer.numberOfTrailingZeros(rest)));
        }
    }

    private void decode(Path path, int at, Encoding encoding) {
        float enter = entry[encoding.index()] * (path.adjacent() == encoding.index() ? 0.3f : 1);
        int cp = Utf8.decode(text, at, encoding);
        if (cp >= 0) {
            int end = at + Utf8.length(encoding.byteOf(text.charAt(at)));
            add(path, at, encoding, new Candidate(cp, end, 0, 0), enter);
            return;
        }
        for (Candidate candidate : candidates.at(at, encoding)) {
            add(path, at, encoding, candidate, enter + survey.surprise(candidate.cp(), encoding));
        }
    }

    private void add(Path path, int at, Encoding encoding, Candidate unit, float more) {
        int id = model.id(unit.cp());
        float cost = path.cost() + cost(path.context(), id) + more + unit.cost();
        Unit last = new Unit(path.last(), at, unit.end(), unit.cp(), encoding.index(), unit.lost());
        places.add(unit.end() - at, new Path(path.context().then(id), cost, encoding.index(), last));
    }

    private float cost(Context context, int id) {
        return model.cost(context.a(), context.b(), context.c(), context.d(), id);
    }
}
