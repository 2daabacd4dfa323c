package dev.palimpsest.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The words of {@code qualifiers.tsv} and {@code kinds.tsv}: Azerbaijani ones by their keys, all others by their letters. */
final class QualifierWords {

    /**
     * A qualifier's word.
     *
     * @param qualifier what it says
     * @param keys the keys of the Azerbaijani words it may stand for; empty if it is no part of the name
     */
    record Entry(Qualifier qualifier, List<String> keys) {}

    private static final Map<String, String> KINDS = kinds();

    private final Map<String, Entry> byKey = new HashMap<>();
    private final Map<String, Entry> byLetters = new HashMap<>();

    private QualifierWords() {}

    static QualifierWords load(UnaryOperator<String> key) {
        QualifierWords words = new QualifierWords();
        read("kinds.tsv", f -> {
            Entry entry = new Entry(new Qualifier("kind", f[0]), List.of());
            words.add(f[1], entry);
        });
        read("qualifiers.tsv", f -> {
            List<String> keys = Arrays.stream(f[2].split(" ")).map(key).toList();
            Entry entry = new Entry(new Qualifier(f[0], f[1]), keys);
            if (keys.size() == 1) {
                words.byKey.put(keys.get(0), entry);
            }
            words.add(f[3], entry);
        });
        return words;
    }

    private static void read(String file, Consumer<String[]> line) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(QualifierWords.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split("\t", -1))
                    .forEach(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tag of a word that says what kind of place a name is of, singular or English plural; empty if it is none. */
    static String placeKind(String word) {
        if (word.isEmpty()) {
            return "";
        }
        String lower = word.toLowerCase(Locale.ROOT);
        String tag = KINDS.getOrDefault(lower, "");
        if (!tag.isEmpty() || !lower.endsWith("s")) {
            return tag;
        }
        String singular = lower.endsWith("ies")
                ? lower.substring(0, lower.length() - 3) + "y"
                : lower.substring(0, lower.length() - 1);
        return KINDS.getOrDefault(singular, "");
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        read("kinds.tsv", f -> {
            for (String word : f[1].split(" ")) {
                if (!f[0].equals("-")) {
                    kinds.put(word, f[0]);
                }
            }
        });
        return kinds;
    }

    private void add(String spellings, Entry entry) {
        for (String spelling : spellings.split(" ")) {
            byLetters.put(NameText.of(spelling).word(0), entry);
        }
    }

    /** The qualifier that a word is, if it is one. */
    @Nullable
    Entry find(String word, Readings readings) {
        Entry entry = byLetters.get(word);
        if (entry != null) {
            return entry;
        }
        StringBuilder key = new StringBuilder();
        readings.standard(key);
        return byKey.get(NameKeys.fold(key));
    }
}
