package dev.palimpsest.claim;

import dev.palimpsest.claim.Masked.Item;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One attempt to read a list from a word of a sentence on. */
abstract class ListScan {
    static final Set<String> STOP = Set.of(
            ("were was had have has been being be is are in on at as by from with while that which who whom throughout"
                            + " during near to into of for after before until since when where than also but not will would"
                            + " could may might over under along against between among because if so the its their his her"
                            + " more within all then this these those")
                    .split(" "));
    static final Set<String> NOT_NAMES = new HashSet<>(Set.of(
            ("january february march april may june july august september october november december monday tuesday"
                            + " wednesday thursday friday saturday sunday gmt utc according the a an in on at by as from with"
                            + " however also he she it they its his her their this that these those for and but while when after"
                            + " before following meanwhile subsequently mr mrs ms dr i we you")
                    .split(" ")));

    /** What joins the members of a list; the longer of two that begin alike stands first. */
    private static final List<Joint> JOINTS = List.of(
            new Joint("as well as", 3),
            new Joint("along with", 2),
            new Joint("and also", 2),
            new Joint("and", 1),
            new Joint("or", 1),
            new Joint("&", 1),
            new Joint("as well", 2));

    /** Words and how many they are. */
    private record Joint(String words, int length) {}

    final Words words;
    final boolean[] dropped;
    final int from;

    /** {@code dropped} marks the words that are left out; the list is looked for at the word {@code from}. */
    ListScan(Words words, boolean[] dropped, int from) {
        this.words = words;
        this.dropped = dropped;
        this.from = from;
    }

    /**
     * A list.
     *
     * @param end the word after it
     * @param counted whether it lists counted things
     */
    record Found(List<Item> items, int end, boolean counted) {}

    int skip(int i) {
        int at = i;
        while (at < words.size() && dropped[at]) {
            at++;
        }
        return at;
    }

    /** The word after a separator of list members at {@code i}, or -1. */
    int separator(int i) {
        int at = skip(i);
        boolean mark = words.word(at).equals(",") || words.word(at).equals(";");
        at = mark ? skip(at + 1) : at;
        for (Joint joint : JOINTS) {
            if (words.phrase(at, joint.words)) {
                return skip(at + joint.length);
            }
        }
        return mark ? at : -1;
    }
}
