package dev.palimpsest.bench;

import dev.palimpsest.Pipeline;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.PalimpsestException;
import dev.palimpsest.text.RawText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Prints what the profile {@code claims} makes of text that is no English prose, each of about a megabyte unless a size is given: seconds of
 * processor time, models loaded before, and the outcome. Run from {@code pipeline-core}: {@code HostileProse [BYTES]}. A program for
 * docs/quality/nlp.md, not a test: {@code CoreNlpIT} has bounds.
 */
public final class HostileProse {
    private static final int MEGABYTE = 1_000_000;

    private final Random random = new Random(6);
    private final List<String> sentences =
            Texts.ENGLISH.ofBytes(400_000).lines().toList();
    private final Map<String, Supplier<String>> texts = new LinkedHashMap<>();
    private final int bytes;

    private HostileProse(int bytes) {
        this.bytes = bytes;
        texts.put(
                "one sentence without punctuation", () -> filled(() -> english().replaceAll("[^A-Za-z ]", "") + " "));
        texts.put("one word a line", () -> filled(() -> english().replace(" ", "\n") + "\n"));
        texts.put("capitals", () -> filled(() -> english().toUpperCase(Locale.ROOT) + " "));
        texts.put("small letters", () -> filled(() -> english().toLowerCase(Locale.ROOT) + " "));
        texts.put("rows of numbers", () -> filled(() -> word(5, '0', 10) + (random.nextInt(8) == 0 ? "\n" : "\t")));
        texts.put("capitalised names that no model knows", () -> filled(() -> name() + " "));
        texts.put("names with commas", () -> filled(() -> name() + ", "));
        texts.put("Azerbaijani", () -> Texts.AZERBAIJANI.ofBytes(bytes));
        texts.put("Latin letters, some hundred languages", () -> Texts.LATIN.ofBytes(bytes));
        texts.put("Cyrillic", () -> Texts.CYRILLIC.ofBytes(bytes));
        texts.put("Chinese characters, no mark", () -> filled(() -> word(30, '一', 500)));
        texts.put("Chinese characters, a full stop each 30", () -> filled(() -> word(30, '一', 500) + "。"));
        texts.put("Thai letters, no spaces", () -> filled(() -> word(30, 'ก', 40)));
        texts.put("words joined by hyphens", () -> filled(() -> word(3, 'a', 26) + "-"));
    }

    /** Takes about how many bytes each text shall have. */
    public static void main(String[] arguments) {
        HostileProse hostile = new HostileProse(arguments.length > 0 ? Integer.parseInt(arguments[0]) : MEGABYTE);
        Pipeline claims = Language.claims().pipeline();
        claims.process(RawText.of("first", "The army said on 5 May 2020 that Armenia had shelled the town of Barda."));
        Rows rows = new Rows();
        rows.table("Text that is no English prose", "text", "size", "CPU s", "outcome");
        hostile.texts.forEach((kind, text) -> row(rows, kind, text.get(), claims));
    }

    private static void row(Rows rows, String kind, String text, Pipeline claims) {
        double start = Processor.seconds();
        String outcome;
        try {
            Document document = claims.process(RawText.of("text", text));
            outcome = "a document, " + document.warnings().size() + " warnings";
        } catch (PalimpsestException e) {
            outcome = "failed: " + e.getMessage();
        }
        rows.row(
                kind,
                Rows.megabytes(Texts.bytes(text)).replace("/s", ""),
                Rows.number(Processor.seconds() - start),
                outcome);
    }

    private String filled(Supplier<String> part) {
        StringBuilder text = new StringBuilder();
        long size = 0;
        while (size < bytes) {
            String next = part.get();
            text.append(next);
            size += Texts.bytes(next);
        }
        return text.toString();
    }

    private String english() {
        return sentences.get(random.nextInt(sentences.size()));
    }

    private String name() {
        String word = word(7, 'a', 26);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String word(int length, char first, int letters) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) (first + random.nextInt(letters)));
        }
        return word.toString();
    }
}
