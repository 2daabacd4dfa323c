package dev.palimpsest.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.text.Span;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

class YamlScalarTest {
    private static final String[] WORDS = {
        "a",
        "tea",
        "it''s",
        "  ",
        "\n",
        "\n  ",
        "\n\n  ",
        "\n   more",
        " x",
        "\t",
        "é",
        "😀",
        ":",
        "#",
        "\\n",
        "\\u00e9",
        "\\\n",
        "\\\"",
        "\r\n  "
    };
    private static final String[] HEADS = {
        "", "'", "\"", "|\n  ", "|-\n  ", "|+\n  ", ">\n  ", ">-\n  ", ">+\n  ", "|2-\n   ", ">1\n  "
    };

    @Test
    void readsEveryScalarAsTheParserDoesAndKnowsWhereEachCharacterStands() {
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 40_000; i++) {
            String head = HEADS[random.nextInt(HEADS.length)];
            StringBuilder yaml = new StringBuilder("k: ").append(head);
            for (int n = random.nextInt(8); n >= 0; n--) {
                yaml.append(WORDS[random.nextInt(WORDS.length)]);
            }
            yaml.append(head.equals("'") || head.equals("\"") ? head : "").append("\n");
            read += check(yaml.toString());
        }
        assertThat(read).isGreaterThan(5_000);
    }

    /** One if the parser took the text for a scalar, and then every character of it must be placed. */
    private static int check(String yaml) {
        int values = 0;
        try {
            for (Event event : new Parse(LoadSettings.builder().build()).parseString(yaml)) {
                if (event instanceof ScalarEvent scalar
                        && scalar.getEndMark().isPresent()
                        && !scalar.getValue().equals("k")) {
                    values += check(yaml, scalar);
                }
            }
        } catch (YamlEngineException e) {
            return 0;
        }
        return values;
    }

    private static int check(String yaml, ScalarEvent scalar) {
        Span span = new Span(
                yaml.offsetByCodePoints(0, scalar.getStartMark().orElseThrow().getIndex()),
                yaml.offsetByCodePoints(0, scalar.getEndMark().orElseThrow().getIndex()));
        Reading reading = YamlScalar.read(yaml, span, scalar.getScalarStyle(), scalar.getValue());
        assertThat(reading.toString()).isEqualTo(scalar.getValue());
        int last = span.start();
        for (int i = 0; i < reading.length(); i++) {
            Span at = reading.source(i, i + 1);
            String where = yaml + " at " + i;
            assertThat(at.start()).as(where).isGreaterThanOrEqualTo(last);
            assertThat(at.end()).as(where).isLessThanOrEqualTo(span.end());
            char said = reading.text().charAt(i);
            if (Character.isLetter(said) && scalar.getScalarStyle() != ScalarStyle.DOUBLE_QUOTED) {
                assertThat(yaml.substring(at.start(), at.end())).as(where).isEqualTo(String.valueOf(said));
            }
            last = at.start();
        }
        return 1;
    }
}
