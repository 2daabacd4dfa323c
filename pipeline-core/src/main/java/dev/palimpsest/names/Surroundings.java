package dev.palimpsest.names;

import dev.palimpsest.names.Mentions.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * What the words between names say of them: which names stand in one list, which name the list is said to lie in
 * ("X, Y and Z in Jabrayil"), and what kind of place they are said to be ("the city of", "districts").
 */
final class Surroundings {
    private static final Set<String> CONJUNCTIONS =
            Set.of("and", "as", "well", "also", "along", "with", "or", "və", "həmçinin", "и", "а", "также");
    private static final Set<String> CONTAINED = Set.of("in", "of", "within", "inside", "from");
    private static final Set<String> FILLERS = Set.of("the", "city", "town", "district", "nearby", "both");
    private static final int LONGEST_GAP = 160;
    private static final int LONGEST_HINT = 24;

    private final String text;
    private final List<Mention> mentions;
    private final int[] container;
    private final String[] kind;

    private enum Gap {
        LIST,
        CONTAINED,
        OTHER
    }

    Surroundings(String text, List<Mention> mentions) {
        this.text = text;
        this.mentions = mentions;
        this.container = new int[mentions.size()];
        this.kind = new String[mentions.size()];
        read();
    }

    /** The number of the mention that the one of this number is said to lie in; -1 for none. */
    int container(int mention) {
        return container[mention];
    }

    /** The kind of place that it is said to be, as a tag of {@code kinds.tsv}; empty for none. */
    String kind(int mention) {
        return kind[mention];
    }

    private void read() {
        List<Integer> open = new ArrayList<>();
        boolean closed = true;
        for (int i = 0; i < mentions.size(); i++) {
            container[i] = -1;
            Gap gap = i == 0 ? Gap.OTHER : gap(i);
            if (gap == Gap.CONTAINED) {
                for (int member : open) {
                    container[member] = i;
                }
                open.clear();
                closed = true;
            } else {
                if (gap == Gap.OTHER || closed) {
                    open.clear();
                }
                open.add(i);
                closed = false;
            }
            kind[i] = kindBeside(i, gap);
        }
        spreadPlurals();
    }

    private Gap gap(int i) {
        int from = mentions.get(i - 1).span().end();
        int to = mentions.get(i).span().start();
        if (to - from > LONGEST_GAP) {
            return Gap.OTHER;
        }
        String gap = text.substring(from, to);
        if (gap.indexOf('\n') >= 0 || gap.contains(". ")) {
            return Gap.OTHER;
        }
        if (gap.strip().equals("(")) {
            return Gap.CONTAINED;
        }
        return classify(gap);
    }

    private static Gap classify(String gap) {
        boolean joined = gap.indexOf(',') >= 0;
        boolean contained = false;
        boolean names = false;
        StringTokenizer words = new StringTokenizer(gap, " \t\n\u000b\f\r,;");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            String lower = word.toLowerCase(Locale.ROOT);
            if (FILLERS.contains(lower)) {
                continue;
            }
            if (CONTAINED.contains(lower)) {
                contained = true;
            } else if (CONJUNCTIONS.contains(lower)) {
                joined = true;
            } else if (isName(word)) {
                names = true;
            } else {
                return Gap.OTHER;
            }
        }
        if (contained) {
            return joined || names ? Gap.OTHER : Gap.CONTAINED;
        }
        return joined ? Gap.LIST : Gap.OTHER;
    }

    /** A name that no one knows may stand in a list between two that are known. */
    private static boolean isName(String word) {
        return word.codePoints().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '’')
                && Character.isUpperCase(word.codePointAt(0));
    }

    private String kindBeside(int i, Gap gap) {
        int end = mentions.get(i).span().end();
        String after = firstKind(text.substring(end, Math.min(text.length(), end + LONGEST_HINT)));
        if (!after.isEmpty()) {
            return after;
        }
        int start = mentions.get(i).span().start();
        boolean of = text.startsWith(" of ", start - 4) || text.startsWith(" of the ", start - 8);
        return of && gap != Gap.CONTAINED ? lastKind(text.substring(Math.max(0, start - LONGEST_HINT), start)) : "";
    }

    /** The kind that a word before "of" or "of the" says. */
    private static String lastKind(String before) {
        int end = before.length();
        for (int words = 0; words < 3; words++) {
            while (end > 0 && !Character.isLetter(before.charAt(end - 1))) {
                end--;
            }
            int start = end;
            while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
                start--;
            }
            String word = before.substring(start, end);
            String tag = QualifierWords.placeKind(word);
            if (!tag.isEmpty() || !(word.equals("of") || word.equals("the"))) {
                return tag;
            }
            end = start;
        }
        return "";
    }

    private static String firstKind(String after) {
        return after.startsWith(" ") ? QualifierWords.placeKind(after.substring(1, wordEnd(after, 1))) : "";
    }

    /** "Fuzuli and Jabrayil districts": what is said of the last holds for those joined to it, where it is said in the plural. */
    private void spreadPlurals() {
        for (int i = mentions.size() - 1; i > 0; i--) {
            int end = mentions.get(i).span().end();
            if (!kind[i].isEmpty()
                    && isPlural(end)
                    && kind[i - 1].isEmpty()
                    && gap(i) == Gap.LIST
                    && container[i - 1] < 0) {
                kind[i - 1] = kind[i];
            }
        }
    }

    private boolean isPlural(int end) {
        int stop = wordEnd(text, end + 1);
        return stop > end + 1 && stop <= text.length() && text.charAt(stop - 1) == 's';
    }

    private static int wordEnd(String text, int from) {
        int at = Math.min(from, text.length());
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
