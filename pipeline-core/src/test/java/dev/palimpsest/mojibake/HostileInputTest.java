package dev.palimpsest.mojibake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profiles;
import dev.palimpsest.Stages;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Replay;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that nobody wrote: no exception, no blow-up, the same again, and a log that replays. */
class HostileInputTest {
    private static final Pipeline REPAIR = Profiles.named("repair").pipeline();

    static Stream<String> hostileTexts() {
        Stream<String> fixed = Stream.of(
                "",
                "\uD800",
                "\uDC00\uD800Ã©\uDBFF",
                "Ã\0©\0Ã©",
                "Ã".repeat(1 << 18),
                "Ã©".repeat(1 << 9),
                "Ã\uFFFD".repeat(1 << 9),
                "Ã?".repeat(1 << 9),
                "Ã ".repeat(1 << 9),
                "âÃÂ".repeat(1 << 9),
                "ðŸ".repeat(1 << 9),
                "È€Ä".repeat(1 << 9));
        Stream<String> random = IntStream.range(0, 6).mapToObj(HostileInputTest::randomBytes);
        return Stream.concat(fixed, random);
    }

    private static String randomBytes(int seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[2000];
        random.nextBytes(bytes);
        List<String> charsets =
                List.of("windows-1252", "windows-1254", "KOI8-R", "IBM437", "ISO-8859-1", "windows-1251");
        return new String(bytes, Charset.forName(charsets.get(seed % charsets.size())));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("hostileTexts")
    void hostileTextIsRepairedOnceAndForAll(String text) {
        Document document = REPAIR.process(RawText.of("hostile", text));
        assertThat(Replay.of(text, document.edits()).get("")).isEqualTo(document.text());
        assertThat(REPAIR.process(RawText.of("again", document.text())).edits()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.palimpsest.mojibake.TextFixesTest#stages")
    void noTextFixFailsOnHostileText(String stage) {
        Pipeline pipeline =
                Pipeline.builder().stage(Stages.discovered().create(stage)).build();
        hostileTexts().forEach(text -> {
            Document document = pipeline.process(RawText.of("hostile", text));
            assertThat(Replay.of(text, document.edits()).get("")).isEqualTo(document.text());
        });
    }
}
