package dev.palimpsest.names;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The orthographies' rules, run by ICU; each file is compiled when it is first needed. */
final class Transliterations {
    private static final ULocale AZ = new ULocale("az");
    private static final Locale AZ_CASE = Locale.forLanguageTag("az");
    private static final Map<String, Transliterator> COMPILED = new ConcurrentHashMap<>();

    private Transliterations() {}

    /** A name in Azerbaijani Latin. */
    static String azerbaijani(String name) {
        Orthography orthography = Orthography.of(name);
        return switch (orthography) {
            case AZ_LATIN, UNKNOWN ->
                name.replace('ǝ', 'ə').replace('Ǝ', 'Ə').replace('ә', 'ə').replace('Ә', 'Ə');
            case AZ_CYRILLIC, AZ_CYRILLIC_1939, JANALIF -> run(orthography.rules(), name);
            default -> recased(orthography.rules(), name);
        };
    }

    /** An Azerbaijani name as English text writes it. */
    static String english(String az) {
        return run("az_Latn-en", az);
    }

    static String run(String rules, String text) {
        return COMPILED.computeIfAbsent(rules, Transliterations::compile).transliterate(text);
    }

    private static Transliterator compile(String name) {
        try (InputStream in = Objects.requireNonNull(
                Transliterations.class.getResourceAsStream("orthographies/" + name + ".txt"), name)) {
            String rules = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Transliterator.createFromRules(name, rules, Transliterator.FORWARD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs rules for lower case on the words of a name, and gives each the case it had. */
    private static String recased(String rules, String name) {
        String plain = run(rules, name.toLowerCase(Locale.ROOT));
        boolean upper = name.codePoints().anyMatch(Character::isUpperCase)
                && name.codePoints().noneMatch(Character::isLowerCase)
                && name.codePointCount(0, name.length()) > 1;
        boolean caseless = name.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c))
                || Script.of(name) == Script.GEORGIAN;
        if (upper && !caseless) {
            return plain.toUpperCase(AZ_CASE);
        }
        if (!caseless && !Character.isUpperCase(name.codePointAt(0))) {
            return plain;
        }
        BreakIterator words = BreakIterator.getWordInstance(AZ);
        return UCharacter.toTitleCase(AZ, plain, words);
    }
}
