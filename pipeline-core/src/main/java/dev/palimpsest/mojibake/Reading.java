package dev.palimpsest.mojibake;

import dev.palimpsest.mojibake.Candidates.Candidate;
import dev.palimpsest.text.Changes;
import java.lang.Character.UnicodeScript;

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

    /** What a unit costs more that stands alone among good letters, in nats. */
    private static final float ALONE = 14f;

    /** Where more than this share of the characters is good, a unit may stand among good letters. */
    private static final float GOOD = 0.3f;

    /** What a unit costs more in an encoding that has none of the letters of the text's language, in nats. */
    private static final float STRANGE = 8f;

    /** What it costs to keep a lead byte in a word that was damaged elsewhere: damage spares no letter of a word; in nats. */
    private static final float SPARED = 6f;

    /** What share of that a unit costs that follows another in the same encoding. */
    private static final float NEXT = 0.3f;

    /** After this many characters without a decision the best reading is taken. */
    private static final int PATIENCE = 400;

    private final String text;
    private final Encodings encodings;
    private final CharacterModel model;
    private final Survey survey;
    private final Evidence evidence;
    private final Candidates candidates;
    private final Costs costs;
    private final Words words;
    private final int active;
    private final float[] entry;
    private final float[] strange;
    private final float keeping;
    private final boolean good;
    private final boolean whole;
    private final Beam beam = new Beam();
    private int decided;
    private float enterFirst;
    private float enterNext;

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
        this.evidence = survey.evidence();
        this.candidates = new Candidates(text, survey.losses(), survey.letters());
        this.costs = new Costs(model, text.length());
        this.active = evidence.active();
        this.words = new Words(text, encodings, active);
        this.entry = new float[encodings.all().size()];
        this.strange = strangeness();
        float most = 0;
        for (int e = 0; e < entry.length; e++) {
            entry[e] = evidence.entry(e) + survey.losses().odds() + strange[e];
            most = Math.max(most, evidence.of(e));
        }
        whole = !survey.losses().any();
        good = survey.intact() > GOOD;
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
            if (evidence.hasOwn(e) ? trial.count(e) > 0 : trial.any()) {
                entry[e] = Math.min(entry[e], PAID + evidence.behind(e) + strange[e]);
            }
        }
        read(changes, sink);
    }

    /**
     * What encodings cost more that another explains as well, whose table has more of the letters of the text's language: only
     * bytes that are lost tell them apart.
     */
    private float[] strangeness() {
        float[] kinship = new float[entry.length];
        float most = 0;
        for (int rest = active; rest != 0; rest &= rest - 1) {
            int e = Integer.numberOfTrailingZeros(rest);
            kinship[e] = survey.letters().kinship(encodings.get(e));
            most = Math.max(most, kinship[e]);
        }
        for (int e = 0; e < kinship.length; e++) {
            kinship[e] = evidence.isEqual(e) ? STRANGE * (most - kinship[e]) : 0;
        }
        return kinship;
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
        long context = model.start();
        int plain = 0;
        int steps = 0;
        while (at < length) {
            char c = text.charAt(at);
            int mask = leads(at);
            if (mask == 0) {
                at++;
                continue;
            }
            if ((++steps & 0x3FF) == 0) {
                changes.checkDeadline();
            }
            UnitTable.Reading units = units(at);
            int e = certain(at, units);
            if ((units.decoding() & active) == 0 && whole) {
                at++;
                continue;
            }
            if (e >= 0) {
                context = CharacterModel.then(passed(context, plain, at), model.id(units.cp()[e]));
                int end = at + Utf8.length(encodings.get(e).byteOf(c));
                sink.accept(new Unit(at, end, units.cp()[e], e, 0), units.gain()[e]);
                at = end;
            } else {
                context = search(at, passed(context, plain, at), sink);
                at = decided;
            }
            plain = at;
        }
    }

    /** The active encodings, a bit each, in which a unit may begin at a place. */
    private int leads(int at) {
        char c = text.charAt(at);
        return c < 0x80 || survey.isPaired(at) ? 0 : encodings.leads(c) & active;
    }

    /** The context after text that was kept. */
    private long passed(long before, int from, int to) {
        long context = before;
        for (int i = Math.max(from, to - 4); i < to; i++) {
            context = CharacterModel.then(context, model.id(text.charAt(i)));
        }
        return context;
    }

    /** What the characters at a place are as units with nothing lost. */
    private UnitTable.Reading units(int at) {
        int both = at + 1 < text.length()
                ? encodings.leads(text.charAt(at)) & encodings.continuations(text.charAt(at + 1))
                : 0;
        return both == 0 ? UnitTable.NONE : UnitTable.shipped().at(text, at, both);
    }

    /** The encoding beyond doubt in which a lossless unit begins that no other active one reads differently; -1 for none. */
    private int certain(int at, UnitTable.Reading units) {
        int mask = units.decoding() & active;
        if (mask == 0 || units.partial()) {
            return -1;
        }
        int e = evidence.strongest(mask);
        if (alone(at) > 0 || evidence.of(e) <= Evidence.CERTAIN || (units.likely() >> e & 1) == 0) {
            return -1;
        }
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            if (units.cp()[Integer.numberOfTrailingZeros(rest)] != units.cp()[e]) {
                return -1;
            }
        }
        return e;
    }

    /**
     * What a unit costs more whose first letter is of a script other than Latin between letters of that script which
     * are right: damage to such a script spares no letter.
     */
    private float alone(int at) {
        if (!good) {
            return 0;
        }
        int first = Character.isLetter(text.charAt(at)) || at + 1 == text.length() ? at : at + 1;
        UnicodeScript script = UnicodeScript.of(text.charAt(first));
        if (script == UnicodeScript.LATIN || script == UnicodeScript.COMMON) {
            return 0;
        }
        int before = letter(at, -1);
        int after = letter(first + 1, 1);
        boolean right = (before < 0 || isRight(before, script)) && (after < 0 || isRight(after, script));
        return right && before + after > -2 ? ALONE : 0;
    }

    /** The next letter in a direction, over a few other signs; -1 if there is none. */
    private int letter(int from, int direction) {
        int at = direction < 0 ? from - 1 : from;
        for (int n = 0; n < 4 && at >= 0 && at < text.length(); n++, at += direction) {
            if (Character.isLetter(text.charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    private boolean isRight(int at, UnicodeScript script) {
        if (UnicodeScript.of(text.charAt(at)) != script) {
            return false;
        }
        int before = at > 0 ? encodings.leads(text.charAt(at - 1)) : 0;
        int after = at + 1 < text.length() ? encodings.continuations(text.charAt(at + 1)) : 0;
        char c = text.charAt(at);
        return (((encodings.leads(c) & after) | (encodings.continuations(c) & before)) & active) == 0;
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

    /** Follows the readings from a place until one is left; the context after it. */
    private long search(int from, long context, Sink sink) {
        beam.begin(context);
        int at = from;
        while (at < text.length() && (at == from || !beam.isDecided())) {
            if (beam.here() > 0) {
                if (at - from > PATIENCE) {
                    break;
                }
                step(at);
            }
            beam.advance();
            at++;
        }
        pass(beam.bestUnits(), sink);
        decided = at;
        return beam.context(beam.best());
    }

    private void pass(Unit[] units, Sink sink) {
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

    /** Takes all readings at a place on by one character or unit in every way. */
    private void step(int at) {
        int mask = leads(at);
        float limit = beam.cost(beam.best()) + WIDTH;
        if (mask == 0) {
            keep(at, 0, limit);
            return;
        }
        UnitTable.Reading units = units(at);
        int certain = certain(at, units);
        if (certain >= 0) {
            enter(0, 0);
            decode(at, certain, units.cp()[certain], limit);
            return;
        }
        keep(at, keeping(at, units), limit);
        float alone = alone(at);
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            int e = Integer.numberOfTrailingZeros(rest);
            enter(entry[e] + alone, entry[e] * NEXT);
            if (!units.partial() && (units.decoding() >> e & 1) != 0) {
                decode(at, e, units.cp()[e], limit);
            } else {
                infer(at, encodings.get(e), limit);
            }
        }
    }

    /** What it costs more to keep a letter that is a lead byte and may be what is left of a unit. */
    private float keeping(int at, UnitTable.Reading units) {
        boolean left = !whole && keeping < SPARED && (units.partial() || units.decoding() == 0);
        return left && words.haveUnit(at) ? SPARED : keeping;
    }

    /** Sets what a unit costs in nats: a first one in its encoding, and one that follows another in the same. */
    private void enter(float first, float next) {
        enterFirst = first;
        enterNext = next;
    }

    private void keep(int at, float more, float limit) {
        int id = model.id(text.charAt(at));
        for (int way = 0; way < beam.here(); way++) {
            if (beam.cost(way) <= limit) {
                long context = beam.context(way);
                float cost = beam.cost(way) + costs.of(context, id) + more;
                beam.add(1, CharacterModel.then(context, id), cost, -1, beam.last(way));
            }
        }
    }

    private void decode(int at, int e, int cp, float limit) {
        add(at, at + Utf8.length(encodings.get(e).byteOf(text.charAt(at))), e, cp, 0, 0, limit);
    }

    private void infer(int at, Encoding encoding, float limit) {
        for (Candidate candidate : candidates.at(at, encoding)) {
            float small = Character.isLowerCase(candidate.cp()) && words.beginAt(at) ? words.capitals() : 0;
            add(
                    at,
                    at + candidate.length(),
                    encoding.index(),
                    candidate.cp(),
                    candidate.lost(),
                    candidate.cost() + small,
                    limit);
        }
    }

    private void add(int at, int end, int e, int cp, int lost, float more, float limit) {
        int ahead = end - at;
        int id = model.id(cp);
        for (int way = 0; way < beam.here(); way++) {
            float cost = beam.cost(way) + more + (beam.adjacent(way) == e ? enterNext : enterFirst);
            if (beam.cost(way) <= limit && beam.takes(ahead, cost)) {
                long context = beam.context(way);
                int last = beam.unit(beam.last(way), at, end, cp, e, lost);
                beam.add(ahead, CharacterModel.then(context, id), cost + costs.of(context, id), e, last);
            }
        }
    }
}
