package dev.palimpsest.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * Texts to measure with, made of the project's own data: the same for every reader. The lines are those that the character model was
 * built from, which is of no account for speed. Run from {@code pipeline-core}.
 */
public enum Texts {
    /** Lines without a character beyond ASCII. */
    ASCII(line -> line.chars().allMatch(c -> c < 0x80), ""),
    /** English sentences. */
    ENGLISH(line -> line.length() > 60 && line.contains(" the ") && line.chars().allMatch(c -> c < 0x80), ""),
    /** Lines in Latin letters, with marks, in some hundred languages. */
    LATIN(line -> only(line, Character.UnicodeScript.LATIN) && line.chars().anyMatch(c -> c >= 0x80), ""),
    /** Lines in Cyrillic letters. */
    CYRILLIC(line -> only(line, Character.UnicodeScript.CYRILLIC), ""),
    /** Lines in Latin letters with the letter schwa. */
    AZERBAIJANI(line -> line.indexOf('ə') >= 0 && only(line, Character.UnicodeScript.LATIN), ""),
    /** Azerbaijani as windows-1252 shows its UTF-8; nothing is lost. */
    DENSE_AZERBAIJANI(AZERBAIJANI.chosen, "windows-1252 kept"),
    /** Cyrillic as windows-1252 shows its UTF-8: every letter is damaged; nothing is lost. */
    DENSE_CYRILLIC(CYRILLIC.chosen, "windows-1252 kept"),
    /** Azerbaijani as windows-1254 shows its UTF-8, without the bytes that it has no character for. */
    LOSSY_AZERBAIJANI(AZERBAIJANI.chosen, "windows-1254 dropped"),
    /** Cyrillic as windows-1252 shows its UTF-8, without the bytes that it has no character for. */
    LOSSY_CYRILLIC(CYRILLIC.chosen, "windows-1252 dropped");

    private static final Path LINES = Path.of("src/data/mojibake/train.txt.gz");

    private final Predicate<String> chosen;
    private final String damage;

    Texts(Predicate<String> chosen, String damage) {
        this.chosen = chosen;
        this.damage = damage;
    }

    private static boolean only(String line, Character.UnicodeScript script) {
        return line.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script)
                && line.codePoints().filter(Character::isLetter).allMatch(c -> Character.UnicodeScript.of(c) == script);
    }

    /** What it is called in a table. */
    String label() {
        String name = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return damage.isEmpty() ? "clean, " + name : name.replaceFirst(" ", ", ");
    }

    /** A text of about so many bytes of UTF-8; the lines are repeated when there are no more. */
    String ofBytes(int bytes) {
        return ofBytes(bytes, "\n");
    }

    /** The same with something else between the lines. */
    String ofBytes(int bytes, String between) {
        List<String> lines = lines();
        StringBuilder text = new StringBuilder();
        long length = 0;
        for (int i = 0; length < bytes; i++) {
            String line = lines.get(i % lines.size()) + between;
            text.append(line);
            length += bytes(line);
        }
        return text.toString();
    }

    /** How many bytes of UTF-8 a text has. */
    static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private List<String> lines() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(LINES)), StandardCharsets.UTF_8))) {
            return in.lines().filter(chosen).map(this::damaged).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("run it from pipeline-core: no " + LINES, e);
        }
    }

    private String damaged(String line) {
        if (damage.isEmpty()) {
            return line;
        }
        boolean kept = damage.endsWith("kept");
        CharsetDecoder decoder = Charset.forName(damage.split(" ")[0]).newDecoder();
        StringBuilder out = new StringBuilder();
        for (byte b : line.getBytes(StandardCharsets.UTF_8)) {
            try {
                out.append(decoder.decode(ByteBuffer.wrap(new byte[] {b})));
            } catch (CharacterCodingException e) {
                out.append(kept ? Character.toString(b & 0xFF) : "");
            }
        }
        return out.toString();
    }
}
