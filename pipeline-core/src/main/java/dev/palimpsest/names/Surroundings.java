package dev.palimpsest.names;

import dev.palimpsest.names.Mentions.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the words between names say of them: which names stand in one list, which name the list is said to lie in
 * ("X, Y and Z in Jabrayil"), and what kind of place they are said to be ("the city of", "districts").
 */
final class Surroundings {
    /** What a word between two names does. */
    private enum Between {
        JOINS("and as well also along with or və həmçinin и а также"),
        CONTAINS("in of within inside from"),
        FILLS("the city town district nearby both");

        static final Map<String, Between> WORDS = Arrays.stream(values())
                .flatMap(between -> Arrays.stream(between.words.split(" ")).map(word -> Map.entry(word, between)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

        private final String words;

        Between(String words) {
            this.words = words;
        }
    }

    private static final String SEPARATORS = " \t\u000b\f\r,;";
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
        boolean joined = false;
        boolean contained = false;
        boolean names = false;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c == '\n') {
                return Gap.OTHER;
            }
            if (SEPARATORS.indexOf(c) >= 0) {
                joined |= c == ',';
                at++;
                continue;
            }
            int stop = at + 1;
            while (stop < to && text.charAt(stop) != '\n' && SEPARATORS.indexOf(text.charAt(stop)) < 0) {
                stop++;
            }
            String word = text.substring(at, stop);
            Between between = Between.WORDS.get(word.toLowerCase(Locale.ROOT));
            if (between == null && !isName(word)) {
                return opensParenthesis(text.substring(from, to)) ? Gap.CONTAINED : Gap.OTHER;
            }
            joined |= between == Between.JOINS;
            contained |= between == Between.CONTAINS;
            names |= between == null;
            at = stop;
        }
        if (contained) {
            return joined || names ? Gap.OTHER : Gap.CONTAINED;
        }
        return joined ? Gap.LIST : Gap.OTHER;
    }

    private static boolean opensParenthesis(String gap) {
        return gap.indexOf('\n') < 0 && gap.strip().equals("(");
    }

    /** A name that no one knows may stand in a list between two that are known. */
    private static boolean isName(String word) {
        return Character.isUpperCase(word.codePointAt(0))
                && word.codePoints().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '’');
    }

    private String kindBeside(int i, Gap gap) {
        int end = mentions.get(i).span().end();
        String after = text.startsWith(" ", end)
                ? QualifierWords.placeKind(text.substring(end + 1, wordEnd(text, end + 1, end + LONGEST_HINT)))
                : "";
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
        int stop = wordEnd(text, end + 1, text.length());
        return stop > end + 1 && stop <= text.length() && text.charAt(stop - 1) == 's';
    }

    private static int wordEnd(String text, int from, int most) {
        int end = Math.min(text.length(), most);
        int at = Math.min(from, end);
        while (at < end && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
