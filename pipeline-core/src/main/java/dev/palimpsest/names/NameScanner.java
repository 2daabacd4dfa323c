package dev.palimpsest.names;

import com.ibm.icu.util.BytesTrie.Result;
import com.ibm.icu.util.CharsTrie;
import dev.palimpsest.names.Gazetteer.Walk;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names of a gazetteer in a text: at each word the longest spelling that ends at a word's end, or before one of the
 * {@link CaseEndings}. Capitals, marks,
 * apostrophes and hyphens do not count, but a name must begin with a capital where its script has them, and a name of one
 * word that the text also has as a plain lower-case word is no name there.
 */
final class NameScanner {
    /** A spelling longer than this is found from its own start only as far as this, which bounds the work at one word. */
    private static final int LONGEST = 120;
    /** What one step reads at most between two calls of the deadline check. */
    private static final int STRIDE = 1 << 14;

    private final List<Walk> walks;
    private final List<TrieStarts> starts;

    NameScanner(Gazetteer gazetteer) {
        walks = gazetteer.walks();
        starts = walks.stream().map(walk -> new TrieStarts(walk.trie())).toList();
    }

    /** A place where a name stands. */
    record Match(Span span, List<GazetteerRecord> records) {}

    /** One scan of one text. */
    private final class Scan {
        private final String text;
        private final Runnable check;
        private final Set<Integer> plain = new HashSet<>();
        private final List<Found> found = new ArrayList<>();
        private int end;
        private int value;

        private Scan(String text, Runnable check) {
            this.text = text;
            this.check = check;
        }

        private record Found(int start, int end, int part, int value, boolean oneWord) {}

        /** What a value of a trie stands for, and whether any of it is known beyond its surroundings. */
        private record Listed(List<GazetteerRecord> records, boolean famous) {}

        private List<Match> run() {
            for (int part = 0; part < walks.size(); part++) {
                scan(part);
            }
            if (walks.size() > 1) { // stable: of two parts that know one span, the first counts
                found.sort(Comparator.comparingInt(Found::start)
                        .thenComparing(Comparator.comparingInt(Found::end).reversed()));
            }
            Map<Long, Listed> lists = new HashMap<>();
            List<Match> matches = new ArrayList<>(found.size());
            int last = -1;
            for (Found f : found) {
                if (f.start == last || (f.oneWord && plain.contains(number(f.part, f.value)))) {
                    continue;
                }
                Listed list = lists.computeIfAbsent(((long) f.part << 32) | f.value, k -> listed(f));
                if (!f.oneWord || list.famous || !isPartOfName(f.start, f.end)) {
                    matches.add(new Match(new Span(f.start, f.end), list.records));
                }
                last = f.start;
            }
            return matches;
        }

        private Listed listed(Found f) {
            List<GazetteerRecord> records = walks.get(f.part).index().list(f.value);
            return new Listed(records, records.stream().anyMatch(GazetteerRecord::isProminent));
        }

        private static int number(int part, int value) {
            return value * 31 + part;
        }

        private void scan(int part) {
            TrieStarts first = starts.get(part);
            CharsTrie trie = first.walk();
            boolean inside = false;
            int next = STRIDE;
            for (int i = 0; i < text.length(); i++) {
                if (i >= next) {
                    check.run();
                    next = i + STRIDE;
                }
                char c = text.charAt(i);
                boolean letter = isLetter(c);
                if (letter && !inside && match(first, trie, i)) {
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
            found.add(new Found(start, end, part, value, oneWord));
        }

        /** Walks on from a word's start; leaves the end and the value of the longest spelling. */
        private boolean match(TrieStarts starts, CharsTrie trie, int start) {
            int from = start + 1;
            char first = fold(text.charAt(start));
            boolean any = false;
            if (from < text.length() && isLetter(text.charAt(from))) {
                if (!starts.begin(trie, first, fold(text.charAt(from)))) {
                    return false;
                }
                any = see(trie, trie.current(), start, from++);
            } else if (!starts.begin(trie, first)) {
                return false;
            }
            boolean longer = walk(trie, start, from);
            return any || longer;
        }

        /** Walks on letter by letter; whether any spelling ends there. */
        private boolean walk(CharsTrie trie, int start, int from) {
            boolean any = false;
            boolean space = false;
            int stop = Math.min(text.length(), start + LONGEST);
            for (int i = from; i < stop; i++) {
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
                    any |= see(trie, result, start, i);
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

        /** Takes note of a spelling that ends with a letter and a word, if one does. */
        private boolean see(CharsTrie trie, Result result, int start, int last) {
            boolean ends = result.hasValue() && (isWordEnd(last + 1) || CaseEndings.follow(text, start, last + 1));
            if (ends) {
                end = last + 1;
                value = trie.getValue();
            }
            return ends;
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
