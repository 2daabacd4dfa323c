package dev.palimpsest.names;

import com.ibm.icu.util.BytesTrie.Result;
import com.ibm.icu.util.CharsTrie;
import dev.palimpsest.names.Gazetteer.Walk;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the names of a gazetteer in a text: at each word the longest spelling that ends at a word's end. Capitals, marks,
 * apostrophes and hyphens do not count, but a name must begin with a capital where its script has them, and a name of one
 * word that the text also has as a plain lower-case word is no name there.
 */
final class NameScanner {
    /** A spelling longer than this is found from its own start only as far as this, which bounds the work at one word. */
    private static final int LONGEST = 120;
    /** What one step reads at most between two calls of the deadline check. */
    private static final int STRIDE = 1 << 14;

    private final List<Walk> walks;

    NameScanner(Gazetteer gazetteer) {
        walks = gazetteer.walks();
    }

    /** A place where a name stands. */
    record Match(Span span, List<GazetteerRecord> records) {}

    /** One scan of one text. */
    private final class Scan {
        private final String text;
        private final Runnable check;
        private final Set<Integer> plain = new HashSet<>();
        private final TreeMap<Integer, Found> found = new TreeMap<>();
        private int end;
        private int value;

        private Scan(String text, Runnable check) {
            this.text = text;
            this.check = check;
        }

        private record Found(int end, int part, int value, boolean oneWord) {}

        private List<Match> run() {
            for (int part = 0; part < walks.size(); part++) {
                scan(part);
            }
            Map<Long, List<GazetteerRecord>> lists = new HashMap<>();
            List<Match> matches = new ArrayList<>();
            found.forEach((start, f) -> {
                if (f.oneWord && plain.contains(number(f.part, f.value))) {
                    return;
                }
                List<GazetteerRecord> records = lists.computeIfAbsent(
                        ((long) f.part << 32) | f.value,
                        k -> walks.get(f.part).index().list(f.value));
                if (!f.oneWord || isFamous(records) || !isPartOfName(start, f.end)) {
                    matches.add(new Match(new Span(start, f.end), records));
                }
            });
            return matches;
        }

        private static int number(int part, int value) {
            return value * 31 + part;
        }

        private void scan(int part) {
            CharsTrie trie = new CharsTrie(walks.get(part).trie());
            boolean inside = false;
            int next = STRIDE;
            for (int i = 0; i < text.length(); i++) {
                if (i >= next) {
                    check.run();
                    next = i + STRIDE;
                }
                char c = text.charAt(i);
                boolean letter = isLetter(c);
                if (letter && !inside && match(trie, i)) {
                    record(part, i);
                    i = end - 1;
                    inside = true;
                    continue;
                }
                inside = letter || (inside && isJoiner(c));
            }
        }

        private void record(int part, int start) {
            boolean oneWord = isOneWord(start, end);
            if (isPlain(text.charAt(start))) {
                if (oneWord) {
                    plain.add(number(part, value));
                }
                return;
            }
            Found other = found.get(start);
            if (other == null || other.end < end) {
                found.put(start, new Found(end, part, value, oneWord));
            }
        }

        /** Walks on from a word's start; leaves the end and the value of the longest spelling. */
        private boolean match(CharsTrie trie, int start) {
            boolean any = false;
            boolean space = false;
            trie.reset();
            int stop = Math.min(text.length(), start + LONGEST);
            for (int i = start; i < stop; i++) {
                char c = text.charAt(i);
                if (isLetter(c)) {
                    if (space && trie.next(' ') == Result.NO_MATCH) {
                        return any;
                    }
                    space = false;
                    Result result = trie.next(fold(c));
                    if (result == Result.NO_MATCH) {
                        return any;
                    }
                    if (result.hasValue() && isWordEnd(i + 1)) {
                        any = true;
                        end = i + 1;
                        value = trie.getValue();
                    }
                    if (!result.hasNext()) {
                        return any;
                    }
                } else if (isSpace(c) && !space) {
                    space = true;
                } else if (!isJoiner(c)) {
                    return any;
                }
            }
            return any;
        }

        /** Whether a capitalised word stands right beside it, in the middle of a sentence: a person may be named like a village. */
        private boolean isPartOfName(int from, int to) {
            int next = to + 1;
            if (next < text.length()
                    && text.charAt(to) == ' '
                    && Character.isUpperCase(text.charAt(next))
                    && QualifierWords.placeKind(wordAt(next)).isEmpty()) {
                return true;
            }
            int before = from - 2;
            if (before <= 0 || text.charAt(from - 1) != ' ' || !isLetter(text.charAt(before))) {
                return false;
            }
            int start = before;
            while (start > 0 && isLetter(text.charAt(start - 1)) && before - start < LONGEST) {
                start--;
            }
            boolean midSentence = start > 1 && text.charAt(start - 1) == ' ' && isLetter(text.charAt(start - 2));
            return midSentence
                    && Character.isUpperCase(text.charAt(start))
                    && QualifierWords.placeKind(text.substring(start, before + 1))
                            .isEmpty();
        }

        private String wordAt(int from) {
            int stop = from;
            while (stop < text.length() && isLetter(text.charAt(stop)) && stop - from < LONGEST) {
                stop++;
            }
            return text.substring(from, stop);
        }

        private boolean isFamous(List<GazetteerRecord> records) {
            return records.stream().anyMatch(GazetteerRecord::isProminent);
        }

        private boolean isWordEnd(int at) {
            return at == text.length() || !(isLetter(text.charAt(at)) || isMark(text.charAt(at)));
        }

        private boolean isOneWord(int from, int to) {
            for (int i = from; i < to; i++) {
                if (isSpace(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The names in a text, in its order, none overlapping another.
     *
     * @param check called now and then; it may throw to end the scan
     */
    List<Match> scan(String text, Runnable check) {
        return nonOverlapping(new Scan(text, check).run());
    }

    private static List<Match> nonOverlapping(List<Match> matches) {
        List<Match> kept = new ArrayList<>(matches.size());
        for (Match match : matches) {
            Match last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last == null || last.span.end() <= match.span.start()) {
                kept.add(match);
            } else if (last.span.length() < match.span.length()) {
                kept.set(kept.size() - 1, match);
            }
        }
        return kept;
    }

    private static boolean isLetter(char c) {
        return c < 0x80 ? NameText.isAsciiLetterOrDigit(c) : Character.isLetterOrDigit(c);
    }

    private static boolean isMark(char c) {
        return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** What may stand inside a word and does not count. */
    private static boolean isJoiner(char c) {
        return c == '\'' || (c >= 0x80 && (NameText.isApostrophe(c) || isMark(c)));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '-' || c == '\u00a0' || c == '\u200c' || c == '\u2010' || c == '\u2011' || c == '\n';
    }

    private static boolean isPlain(char c) {
        return Character.isLowerCase(c);
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c;
        }
        return c == 'ı' ? 'i' : NameText.lower(c);
    }
}
