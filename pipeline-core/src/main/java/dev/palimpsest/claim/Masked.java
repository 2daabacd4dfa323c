package dev.palimpsest.claim;

import dev.palimpsest.entity.Quantity;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sentence made ready for the parser: brackets left out, and each long list one word, which is expanded afterwards. Parsers
 * break on lists; a list needs none.
 */
final class Masked {
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})’(?=\\p{L})");

    /**
     * A member of a list.
     *
     * @param name without number and article
     * @param span where it stands in the sentence
     * @param within the unit that the list gives for it; empty for none
     * @param count how many, if counted
     * @param outcome what befell it, where the list says so; empty for none
     */
    record Item(String name, Span span, String within, Optional<Counted> count, String outcome) {}

    /** A list that stands as one word from {@code start} in the masked text. */
    record Group(int start, int end, Span original, List<Item> items, boolean counted) {

        /** Whether it stands for a quotation. */
        boolean quotation() {
            return items.isEmpty();
        }
    }

    private final String original;
    private final StringBuilder text = new StringBuilder();
    private final List<int[]> pieces = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    Masked(String original) {
        this.original = original;
    }

    /** Takes a stretch of the sentence over as it is. */
    void copy(int from, int to) {
        if (to > from) {
            pieces.add(new int[] {text.length(), from, to});
            text.append(original.substring(from, to).replaceAll("(?<=\\p{L})[–—](?=\\p{L})", "-"));
        }
    }

    /** Puts one word in the place of a list. */
    void list(int from, int to, String word, List<Item> items, boolean counted) {
        groups.add(new Group(text.length(), text.length() + word.length(), new Span(from, to), items, counted));
        pieces.add(new int[] {text.length(), from, -to});
        text.append(word);
    }

    /** The masked text; an apostrophe within a word is the plain one, the only one that parsers know in "we've". */
    String text() {
        return APOSTROPHE.matcher(text).replaceAll("'");
    }

    String original() {
        return original;
    }

    /** The list whose word begins at an offset of the masked text. */
    Optional<Group> group(int start) {
        return groups.stream().filter(g -> g.start == start && !g.quotation()).findFirst();
    }

    /** Puts words for the parser in the place of a quotation, which is read by itself. */
    void quotation(int from, int to, String words) {
        list(from, to, words, List.of(), false);
    }

    /** Puts a word that the sentence has not. */
    void insert(int at, String word) {
        pieces.add(new int[] {text.length(), at, -at});
        text.append(word);
    }

    /** Whether an offset of the masked text is in the place of a quotation. */
    boolean quotation(int masked) {
        return groups.stream().anyMatch(g -> g.quotation() && g.start <= masked && masked < g.end);
    }

    /** The offset in the masked text at which the first quotation stood. */
    Optional<Integer> quotation() {
        return groups.stream().filter(Group::quotation).map(Group::start).findFirst();
    }

    List<Group> groups() {
        return groups;
    }

    /** The original offset at which a word begins. */
    int start(int masked) {
        int[] piece = piece(masked);
        return piece[2] < 0 ? piece[1] : piece[1] + masked - piece[0];
    }

    /** The original offset at which a word ends. */
    int end(int masked) {
        int[] piece = piece(masked - 1);
        return piece[2] < 0 ? -piece[2] : piece[1] + masked - piece[0];
    }

    /** The offset in the masked text of an original one; one inside a list gives the list's word. */
    int masked(int offset) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            int[] piece = pieces.get(i);
            if (offset >= piece[1]) {
                return piece[2] < 0 ? piece[0] : Math.min(piece[0] + offset - piece[1], text.length());
            }
        }
        return 0;
    }

    private int[] piece(int masked) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (masked >= pieces.get(i)[0]) {
                return pieces.get(i);
            }
        }
        return new int[] {0, 0, original.length()};
    }

    static Counted counted(Quantity quantity, String text, Counted.Origin origin) {
        return new Counted(quantity, text, java.util.OptionalInt.empty(), origin);
    }
}
