package dev.palimpsest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.claim.Corpus.CorpusLink;
import dev.palimpsest.entity.Quantity;
import dev.palimpsest.entity.TimeExpression.Basis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusTest {
    private static final int IN_MEMORY = 1 << 20;

    @TempDir
    private Path folder;

    private int claims;

    /**
     * A claim told as {@code SOURCE stance polarity action ACTOR TARGET date count}, {@code -} for what it does not say; names
     * have no blanks.
     */
    private Told told(String document, String told) {
        String[] words = told.strip().split("\\s+");
        Source source = words[0].equals("-") ? Source.TEXT : new Source(Source.Kind.NAMED, List.of(party(words[0])));
        Stance stance = Stance.valueOf(words[1].toUpperCase(Locale.ROOT));
        Polarity polarity = words[2].equals("not") ? Polarity.NEGATIVE : Polarity.POSITIVE;
        List<Party> actors = words[4].equals("-") ? List.of() : List.of(party(words[4]));
        String target = words[5].replace('_', ' ');
        Optional<ClaimTime> time = words[6].equals("-") ? Optional.empty() : Optional.of(time(words[6]));
        List<Counted> counts = words[7].equals("-") ? List.of() : List.of(count(Double.parseDouble(words[7])));
        Content content = new Content(
                words[3],
                "conflict",
                new Predicate(words[3], words[3]),
                polarity,
                Status.ACTUAL,
                Phase.WHOLE,
                actors,
                List.of(new Target(
                        target,
                        target,
                        Target.Type.PLACE,
                        "",
                        "",
                        Keying.name(target),
                        Target.Resolution.NAME,
                        Optional.empty())),
                List.of(),
                List.of(),
                time,
                counts,
                "",
                false);
        Attribution attribution = new Attribution(
                source, List.of(), stance, Optional.empty(), Attribution.Form.INDIRECT, Optional.empty());
        String id = String.format(Locale.ROOT, "c_%016x", ++claims);
        String date = time.map(ClaimTime::value).orElse("");
        return new Told(document, "", id, attribution, content, Keying.of(content, date), "");
    }

    private static Party party(String name) {
        return new Party(name.replace('_', ' '), "", Party.Type.UNKNOWN, Party.Resolution.NAME, "", Optional.empty());
    }

    private static ClaimTime time(String date) {
        boolean total = date.startsWith("to");
        return new ClaimTime(
                date,
                total ? date.substring(2) : date,
                "",
                "",
                "",
                total ? ClaimTime.Role.AS_OF : ClaimTime.Role.EVENT,
                new Basis("explicit", "", Optional.empty(), ""),
                Optional.empty());
    }

    private static Counted count(double number) {
        OptionalDouble n = OptionalDouble.of(number);
        return new Counted(new Quantity("eq", n, n, n, ""), "", OptionalInt.of(0), Counted.Origin.OWN);
    }

    private List<CorpusLink> links(int held, List<Told> all) throws IOException {
        List<CorpusLink> links = new ArrayList<>();
        try (Corpus corpus = Corpus.in(folder, held)) {
            for (Told told : all) {
                corpus.add(told);
            }
            corpus.links(links::add);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("what the corpus leaves behind").isEmpty();
        }
        return links;
    }

    private List<String> between(String first, String second) throws IOException {
        return links(IN_MEMORY, List.of(told("a", first), told("b", second))).stream()
                .map(l -> l.document() + " " + l.link().type() + " " + l.link().document())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "A assert so take Azerbaijan Shusha 2020-11-08 -,     B assert so take Azerbaijan Shusha 2020-11-08 -,  b SAME_CONTENT a",
        "A assert so take Azerbaijan Shusha 2020-11-08 -,     - assert so take - Shusha 2020-11-08 -,           b SAME_CONTENT a",
        "- assert so take Azerbaijan Shusha 2020-11-08 -,     - assert so take - Shusha 2020-11-08 -,           b SAME_CONTENT a",
        "A assert so take Azerbaijan Şükürbəyli 2020-11-08 -, A assert so take - Shukurbeyli 2020-11-08 -,      b REPEATS a",
        "A assert so take Azerbaijan Shusha 2020-11-08 -,     B deny not take Azerbaijan Shusha 2020-11-08 -,   b DENIES a",
        "A deny not take Azerbaijan Shusha 2020-11-08 -,      B assert so take Azerbaijan Shusha 2020-11-08 -,  a DENIES b",
        "A assert so take Azerbaijan Shusha 2020-11-08 -,     B assert not take Azerbaijan Shusha 2020-11-08 -, b CONTRADICTS a",
        "A assert so take Azerbaijan Shusha 2020-11-08 -,     B confirm so take - Shusha 2020-11-08 -,          b CONFIRMS a",
        "A admit so take Azerbaijan Shusha 2020-11-08 -,      B assert so take - Shusha 2020-11-08 -,           a CONFIRMS b",
        "A assert so kill - soldiers_of_Armenia 2020-11-08 7, B assert so kill - soldiers_of_Armenia 2020-11-08 9, b CONTRADICTS a",
    })
    void aLinkSaysHowTwoClaimsStandToEachOther(String first, String second, String link) throws IOException {
        assertThat(between(first, second)).containsExactly(link);
    }

    @ParameterizedTest
    @CsvSource({
        "A assert so take Azerbaijan Shusha 2020-11-08 -,     B assert so take Azerbaijan Shusha 1992-05-08 -",
        "A assert so take Azerbaijan Shusha 2020-11-08 -,     B assert so take Armenia Shusha 2020-11-08 -",
        "A assert so take Azerbaijan Shusha 2020-11-08 -,     B assert so take Azerbaijan Hadrut 2020-11-08 -",
        "A assert so kill - soldiers_of_Armenia 2020-10-08 7, B assert so kill - soldiers_of_Armenia 2020-11-08 9",
        "A accuse so violate Armenia ceasefire 2020-10-10 -,  B accuse so violate Azerbaijan ceasefire 2020-10-10 -",
    })
    void claimsOfDifferentEventsAreNotLinked(String first, String second) throws IOException {
        assertThat(between(first, second)).isEmpty();
    }

    @Test
    void whatManyEventsHaveInCommonIsLinkedOnlyBetweenDocumentsOfOneMatter() throws IOException {
        String general = "- assert so kill - civilian - 7";
        assertThat(between(general, general)).isEmpty();
        List<Told> all = new ArrayList<>();
        for (String document : List.of("a", "b")) {
            all.add(told(document, general));
            all.add(told(document, "A assert so take Azerbaijan Shusha 2020-11-08 -"));
            all.add(told(document, "A assert so take Azerbaijan Hadrut 2020-10-09 -"));
        }
        assertThat(links(IN_MEMORY, all))
                .extracting(l -> l.link().type())
                .containsExactly(Link.Type.SAME_CONTENT, Link.Type.REPEATS, Link.Type.REPEATS);
    }

    @Test
    void aThingWithoutNameCountOrDayIsNotTheSameInOtherWords() throws IOException {
        List<Told> all = new ArrayList<>();
        for (String document : List.of("a", "b")) {
            String breach =
                    document.equals("a") ? "- assert so break - ceasefire - -" : "A accuse so break B ceasefire - -";
            all.add(told(document, breach));
            all.add(told(document, "A assert so take Azerbaijan Shusha 2020-11-08 -"));
            all.add(told(document, "A assert so take Azerbaijan Hadrut 2020-10-09 -"));
        }
        assertThat(links(IN_MEMORY, all))
                .extracting(l -> l.link().type())
                .containsExactly(Link.Type.REPEATS, Link.Type.REPEATS);
    }

    @Test
    void aSourcesNewerTotalUpdatesTheOlderOne() throws IOException {
        List<Told> all = new ArrayList<>();
        for (String document : List.of("a", "b")) {
            String total = document.equals("a") ? "to2020-12-08 2783" : "to2020-11-20 2700";
            all.add(told(document, "A assert so kill - soldiers_of_Azerbaijan " + total));
            all.add(told(document, "A assert so take Azerbaijan Shusha 2020-11-08 -"));
            all.add(told(document, "A assert so take Azerbaijan Hadrut 2020-10-09 -"));
        }
        assertThat(links(IN_MEMORY, all))
                .filteredOn(l -> l.link().type() == Link.Type.UPDATES)
                .extracting(CorpusLink::document)
                .containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "A assert so down - Su-25s - 2,   B assert so down - Su-25 - 1,   CONTRADICTS",
        "A assert so down - Su-25s - 2,   A assert so down - Su-25 - 1,   ''",
        "A assert so down - Su-25s - 2,   B assert so down - Su-25 - 2,   ''",
        "A assert so down - aircraft - 2, B assert so down - aircraft - 1, ''",
        "A assert so down - Su-25s - 2,   - assert so down - Su-25 - 1,   ''",
    })
    void inOneDocumentCountsOfTwoSourcesThatCannotBothBeRightAreLinked(String first, String second, String type) {
        List<Told> claims = List.of(told("a", first), told("a", second));
        List<String> found = new Disputes(new Kinds())
                .among(claims).values().stream()
                        .flatMap(List::stream)
                        .map(link -> link.type().name())
                        .toList();
        assertThat(String.join(" ", found)).isEqualTo(type);
    }

    private List<Told> many(long seed) {
        Random random = new Random(seed);
        List<String> names = List.of("Shusha", "Hadrut", "Fuzuli", "Zangilan", "Qubadli");
        List<Told> all = new ArrayList<>();
        for (int document = 0; document < 30; document++) {
            for (int i = random.nextInt(6); i >= 0; i--) {
                String source = random.nextBoolean() ? "A" : "B";
                String name = names.get(random.nextInt(names.size()));
                String told = random.nextInt(4) == 0
                        ? source + " deny not take - " + name + " 2020-10-0" + (1 + random.nextInt(2)) + " -"
                        : source + " assert so take - " + name + " 2020-10-0" + (1 + random.nextInt(2)) + " "
                                + (1 + random.nextInt(2));
                all.add(told("d" + document, told));
            }
        }
        return all;
    }

    @Test
    void whatDoesNotFitInMemoryGivesTheSameLinks() throws IOException {
        List<Told> all = many(7);
        assertThat(links(16, all)).isEqualTo(links(IN_MEMORY, all)).hasSizeGreaterThan(100);
    }

    @Test
    void theOrderOfTheDocumentsDoesNotChangeWhatIsLinked() throws IOException {
        List<Told> all = many(11);
        List<String> documents =
                new ArrayList<>(all.stream().map(Told::document).distinct().toList());
        Set<String> expected = unordered(links(IN_MEMORY, all));
        Collections.shuffle(documents, new Random(3));
        List<Told> shuffled = new ArrayList<>();
        documents.forEach(d -> all.stream().filter(t -> t.document().equals(d)).forEach(shuffled::add));
        assertThat(unordered(links(IN_MEMORY, shuffled))).isEqualTo(expected);
    }

    private static Set<String> unordered(List<CorpusLink> links) {
        Set<String> found = new TreeSet<>();
        for (CorpusLink link : links) {
            List<String> ends =
                    Stream.of(link.claim(), link.link().claim()).sorted().toList();
            found.add(link.link().type() + " " + ends);
        }
        return found;
    }

    @Test
    void aClaimThatThousandsMakeIsComparedWithTheFirstOnes() throws IOException {
        List<Told> all = new ArrayList<>();
        for (int document = 0; document < 3000; document++) {
            all.add(told("d" + document, "A assert so take Azerbaijan Shusha 2020-11-08 -"));
        }
        List<CorpusLink> links = links(1000, all);
        assertThat(links).hasSizeLessThan(3000 * 50);
        assertThat(links.stream().map(CorpusLink::document).distinct()).hasSize(2999);
    }
}
