package dev.palimpsest.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.form.DetectedForm;
import dev.palimpsest.form.Form;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Pages from a generator that knows the truth: names of made-up syllables, openings of every kind that encyclopedias use,
 * cuts of every length that the site makes, and prose between the links.
 */
class GlossPropertyTest {

    private static final List<String> SYLLABLES = List.of(
            "ba", "kor", "len", "ti", "mur", "sha", "ən", "do", "rüf", "gal", "vey", "os", "çil", "pra", "nim", "zu");
    private static final List<String> KINDS =
            List.of("River", "District", "Regiment", "Treaty", "Museum", "Bridge", "Festival", "Company");
    private static final List<String> TALES = List.of(
            "it was founded by settlers from the north and grew slowly until the railway came",
            "most of its people work in the harbour, in the mines or on the farms around it",
            "the first records of it are from the ninth century, when it had a church and a mill",
            "its name is thought to come from an old word for a ford or a shallow place");
    private static final List<String> PROSE = List.of(
            "was taken on the next day by troops from",
            ", as well as",
            "and later",
            ". After long talks the two sides met at",
            ", which lies in",
            ", the home of",
            "came back to",
            "; the council of");

    private final Random random = new Random(20201020);

    private record Link(String anchor, String gloss) {}

    @Test
    void everyGlossOfAGeneratedPageIsLiftedAndNoWordOfItsProseIs() {
        for (int page = 0; page < 30; page++) {
            StringBuilder raw = new StringBuilder("Late in the year the army of");
            StringBuilder clean = new StringBuilder(raw);
            List<Link> links = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                Link link =
                        links.size() > 2 && random.nextInt(4) == 0 ? links.get(random.nextInt(links.size())) : link();
                String prose = PROSE.get(random.nextInt(PROSE.size()));
                links.add(link);
                raw.append('\n')
                        .append(link.anchor)
                        .append(' ')
                        .append(link.gloss)
                        .append('\n')
                        .append(prose);
                clean.append(' ')
                        .append(link.anchor)
                        .append(prose.startsWith(",") || prose.startsWith(".") || prose.startsWith(";") ? "" : " ")
                        .append(prose);
            }

            Document document = run(raw.toString());

            assertThat(document.text()).isEqualTo(clean.toString());
            List<Annotated<Gloss>> glosses = document.annotated(Gloss.class);
            assertThat(glosses).hasSameSizeAs(links);
            for (int i = 0; i < links.size(); i++) {
                assertThat(glosses.get(i).span().of(document.text())).isEqualTo(links.get(i).anchor);
                Document part = document.at(glosses.get(i).value().part());
                Span whole = part.toRaw(new Span(0, part.text().length()));
                assertThat(whole.of(raw.toString())).isEqualTo(links.get(i).gloss);
            }
        }
    }

    private Link link() {
        String title = name() + (random.nextBoolean() ? " " + pick(KINDS) : "");
        String lower = title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
        return switch (random.nextInt(7)) {
            case 0 -> new Link(title, gloss(title + " is"));
            case 1 -> new Link(title, gloss("The " + title + " was"));
            case 2 -> new Link(lower, gloss("A " + lower + " is"));
            case 3 -> new Link(title, gloss(title + " (, ; ) was"));
            case 4 -> new Link(title, gloss("In law, ''" + lower + "'' is"));
            case 5 -> new Link(title, gloss(title + ", officially the Republic of " + title + ", was"));
            default -> person();
        };
    }

    private Link person() {
        String first = name();
        String last = name();
        return new Link(first + " " + last, gloss(first + " " + name() + " " + last + " (born 3 May 1961) is"));
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            name.append(pick(SYLLABLES));
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** A definition and some tales, cut where the site cuts. */
    private String gloss(String opening) {
        StringBuilder gloss = new StringBuilder(opening + " a place of some note in the south.");
        while (gloss.length() < 300) {
            String tale = pick(TALES);
            gloss.append(' ')
                    .append(tale.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(tale.substring(1))
                    .append('.');
        }
        byte[] bytes = gloss.toString().getBytes(StandardCharsets.UTF_8);
        int end = 238 + random.nextInt(10);
        while ((bytes[end] & 0xC0) == 0x80 || bytes[end - 1] == ' ') {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + " ...";
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Document run(String text) {
        Document document = Document.of(RawText.of("test", text));
        Changes detection = Changes.to(document, "detect-form");
        detection.annotateWhole("", new DetectedForm(Form.THEINFOLIST, 1, "said so"));
        Document detected = document.apply(detection);
        Changes changes = Changes.to(detected, "glosses");
        new GlossesStage().run(detected, changes);
        return detected.apply(changes);
    }
}
