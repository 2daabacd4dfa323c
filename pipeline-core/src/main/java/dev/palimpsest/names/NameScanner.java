package dev.palimpsest.names;

import com.ibm.icu.util.BytesTrie.Result;
import com.ibm.icu.util.CharsTrie;
import dev.palimpsest.names.Gazetteer.Walk;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

    private final List<Part> parts;

    NameScanner(Gazetteer gazetteer) {
        parts = gazetteer.walks().stream().map(Part::of).toList();
    }

    /** A place where a name stands, and what it may be the name of. */
    record Match(Span span, KnownName name) {}

    /** What a value of a trie stands for, and whether any of it is known beyond its surroundings. */
    private record Listed(KnownName name, boolean famous) {
        static Listed of(List<GazetteerRecord> records) {
            String family = records.get(0).family();
            List<String> ids = records.stream()
                    .filter(r -> r.family().equals(family))
                    .map(GazetteerRecord::id)
                    .toList();
            return new Listed(new KnownName(ids, family), records.stream().anyMatch(GazetteerRecord::isProminent));
        }
    }

    /** A part of the gazetteer, and what was learnt of it. */
    private record Part(Walk walk, TrieStarts starts, Memo<Integer, Listed> lists) {
        static Part of(Walk walk) {
            return new Part(
                    walk,
                    new TrieStarts(walk.trie()),
                    new Memo<>(value -> Listed.of(walk.index().list(value))));
        }
    }

    /** One scan of one text. */
    private final class Scan {
        private final String text;
        private final Runnable check;
        /** The words that stand in the text without a capital, as {@link #number} numbers them. */
        private final IntStream.Builder plain = IntStream.builder();

        private final List<Found> found = new ArrayList<>();
        private int end;
        private int value;

        private Scan(String text, Runnable check) {
            this.text = text;
            this.check = check;
        }

        private record Found(int start, int end, int part, int value, boolean oneWord) {}

        private List<Match> run() {
            for (int part = 0; part < parts.size(); part++) {
                scan(part);
            }
            if (parts.size() > 1) { // stable: of two parts that know one span, the first counts
                found.sort(Comparator.comparingInt(Found::start)
                        .thenComparing(Comparator.comparingInt(Found::end).reversed()));
            }
            List<Match> matches = new ArrayList<>(found.size());
            int[] lower = found.isEmpty() ? new int[0] : plain.build().sorted().toArray();
            int last = -1;
            for (Found f : found) {
                if (f.start == last || (f.oneWord && Arrays.binarySearch(lower, number(f.part, f.value)) >= 0)) {
                    continue;
                }
                Listed listed = parts.get(f.part).lists.of(f.value);
                if (!f.oneWord || listed.famous || !isPartOfName(f.start, f.end)) {
                    matches.add(new Match(new Span(f.start, f.end), listed.name));
                }
                last = f.start;
            }
            return matches;
        }

        private static int number(int part, int value) {
            return value * 31 + part;
        }

        private void scan(int part) {
            TrieStarts starts = parts.get(part).starts;
            CharsTrie trie = starts.walk();
            int next = STRIDE;
            for (int i = 0; i < text.length(); i++) {
                if (i >= next) {
                    check.run();
                    next = i + STRIDE;
                }
                if (isLetter(text.charAt(i))) {
                    end = i;
                    if (match(starts, trie, i)) {
                        record(part, i);
                    }
                    i = wordEnd(end) - 1;
                }
            }
        }

        private int wordEnd(int from) {
            int at = from;
            while (at < text.length() && (isLetter(text.charAt(at)) || isJoiner(text.charAt(at)))) {
                at++;
            }
            return at;
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

        /** Walks from a word's start; leaves the end and the value of the longest spelling. */
        private boolean match(TrieStarts starts, CharsTrie trie, int start) {
            long letters = 0;
            int from = start;
            while (from < text.length() && from - start < TrieStarts.LETTERS && isLetter(text.charAt(from))) {
                letters = letters << 16 | fold(text.charAt(from++));
            }
            if (!starts.begin(trie, letters)) {
                return false;
            }
            boolean any = see(trie, trie.current(), start, from - 1);
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
