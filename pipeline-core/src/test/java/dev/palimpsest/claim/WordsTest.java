package dev.palimpsest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Words read letter by letter are those that one expression finds, on strings of what it tells apart. */
class WordsTest {
    private static final Pattern WORD = Pattern.compile(
            "~?[\\p{Sc}]?\\p{Nd}[\\p{Nd}.,]*\\p{Nd}(?![\\p{L}\\p{Nd}-])\\+?|~?\\p{Nd}\\+?(?![\\p{L}\\p{Nd}.,-])"
                    + "|[\\p{L}\\p{M}\\p{Nd}]+(?:[-–’'./][\\p{L}\\p{M}\\p{Nd}]+)*|\\S");
    private static final List<String> PARTS = List.of(
            "a",
            "Bc",
            "é",
            "e\u0301",
            "ə",
            "İ",
            "7",
            "25",
            "٣",
            "~",
            "$",
            "₼",
            "+",
            "-",
            "–",
            "—",
            "’",
            "'",
            ".",
            ",",
            "/",
            "%",
            "(",
            ")",
            "\"",
            "“",
            " ",
            "  ",
            "\n",
            "\u00A0",
            "\u2009",
            "\uD835\uDC00",
            "\uD83D\uDE00",
            "\uD800",
            ":");

    @Test
    void areThoseOfTheExpression() {
        Random random = new Random(7);
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder();
            IntStream.range(0, 1 + random.nextInt(9))
                    .forEach(i -> text.append(PARTS.get(random.nextInt(PARTS.size()))));
            assertThat(words(text.toString())).as(text.toString()).isEqualTo(expected(text.toString()));
        }
    }

    private static List<String> words(String text) {
        Words words = new Words(text);
        return IntStream.range(0, words.size())
                .mapToObj(i -> words.start(i) + "-" + words.end(i) + " " + words.word(i))
                .toList();
    }

    private static List<String> expected(String text) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            words.add(m.start() + "-" + m.end() + " " + m.group());
        }
        return words;
    }
}
