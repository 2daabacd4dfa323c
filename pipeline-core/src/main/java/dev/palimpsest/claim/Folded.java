package dev.palimpsest.claim;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A claim folded to numbers: all that comparing it with another needs, in some hundred bytes. Numbers that stand for words are
 * the first 64 bits of their SHA-256.
 *
 * @param document the ordinal of its document
 * @param claim the digits of its id
 * @param source who says it; 0 where the text itself does or nobody is named
 * @param stance how the source stands to it
 * @param negative whether it is held not to be so
 * @param open whether it has not come about: planned, possible
 * @param phase which part of the event is told
 * @param days when
 * @param published when its document was published
 * @param sentence the words that tell it; 0 where they are too few to be known again
 * @param actors the names among who did it
 * @param places the names of where it took place
 * @param names all names that it holds, its source's included
 * @param atoms one for each target, or one in all
 */
record Folded(
        int document,
        long claim,
        long source,
        Stance stance,
        boolean negative,
        boolean open,
        Phase phase,
        Days days,
        Days published,
        long sentence,
        Set<Long> actors,
        Set<Long> places,
        Set<Long> names,
        List<Atom> atoms) {

    /**
     * One target of a claim.
     *
     * @param key the atom's key, without its letter
     * @param topic action and target's name, whether it is so or not, whenever and however many; 0 where they say too little
     * @param known action and the record that the target names; 0 where that is unknown
     * @param named whether the target's own words hold a name
     * @param within the unit that the target lies in; 0 for unknown
     * @param low the least number that is told; infinite for none
     * @param high the greatest
     */
    record Atom(long key, long topic, long known, boolean named, long within, double low, double high) {
        boolean counted() {
            return low != Double.NEGATIVE_INFINITY || high != Double.POSITIVE_INFINITY;
        }

        /** Whether the counts of both can be right. */
        boolean agrees(Atom other) {
            return low <= other.high && other.low <= high;
        }

        /** Whether both are of one target, and not of namesakes. */
        boolean about(Atom other) {
            return (topic == 0 || other.topic == 0 || topic == other.topic || known == other.known) && meets(other);
        }

        /** Whether both are of one action and target that say enough to be known again. */
        boolean onTopic(Atom other) {
            return ((topic != 0 && topic == other.topic) || (known != 0 && known == other.known)) && meets(other);
        }

        private boolean meets(Atom other) {
            return (known == 0 || other.known == 0 || known == other.known)
                    && (within == 0 || other.within == 0 || within == other.within);
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(document);
        out.writeLong(claim);
        out.writeLong(source);
        out.writeUTF(stance.name());
        out.writeBoolean(negative);
        out.writeBoolean(open);
        out.writeUTF(phase.name());
        days.write(out);
        published.write(out);
        out.writeLong(sentence);
        write(actors, out);
        write(places, out);
        write(names, out);
        out.writeInt(atoms.size());
        for (Atom atom : atoms) {
            out.writeLong(atom.key);
            out.writeLong(atom.topic);
            out.writeLong(atom.known);
            out.writeBoolean(atom.named);
            out.writeLong(atom.within);
            out.writeDouble(atom.low);
            out.writeDouble(atom.high);
        }
    }

    private static void write(Set<Long> words, DataOutput out) throws IOException {
        out.writeInt(words.size());
        for (long word : words) {
            out.writeLong(word);
        }
    }

    static Folded read(DataInput in) throws IOException {
        return new Folded(
                in.readInt(),
                in.readLong(),
                in.readLong(),
                Stance.valueOf(in.readUTF()),
                in.readBoolean(),
                in.readBoolean(),
                Phase.valueOf(in.readUTF()),
                Days.read(in),
                Days.read(in),
                in.readLong(),
                words(in),
                words(in),
                words(in),
                atoms(in));
    }

    private static Set<Long> words(DataInput in) throws IOException {
        Set<Long> words = new HashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(in.readLong());
        }
        return words;
    }

    private static List<Atom> atoms(DataInput in) throws IOException {
        List<Atom> atoms = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            atoms.add(new Atom(
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readBoolean(),
                    in.readLong(),
                    in.readDouble(),
                    in.readDouble()));
        }
        return atoms;
    }
}
