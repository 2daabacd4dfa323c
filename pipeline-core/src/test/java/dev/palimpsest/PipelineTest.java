package dev.palimpsest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.text.Changes;
import dev.palimpsest.text.ConflictException;
import dev.palimpsest.text.DeadlineException;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.PalimpsestException;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class PipelineTest {

    private static Stage stage(StageInfo.Builder info, BiConsumer<Document, Changes> body) {
        StageInfo built = info.build();
        return new Stage() {
            @Override
            public StageInfo info() {
                return built;
            }

            @Override
            public void run(Document document, Changes changes) {
                body.accept(document, changes);
            }
        };
    }

    private static StageInfo.Builder info(String id) {
        return StageInfo.named(id, "for a test").rule("cut", "cuts");
    }

    /** Takes one doubling away, so a run of eight needs three rounds. */
    private static final Stage HALVE = stage(info("halve"), (document, changes) -> {
        String text = document.text();
        for (int i = 0; i + 1 < text.length(); i += 2) {
            if (text.charAt(i) == text.charAt(i + 1)) {
                changes.delete(new Span(i, i + 1), "cut");
            }
        }
    });

    private static final RawText EIGHT = RawText.of("eight", "aaaaaaaa");

    @Test
    void aStageRunsOnceUnlessItIsToRunUntilStable() {
        assertThat(Pipeline.builder().stage(HALVE).build().process(EIGHT).text())
                .isEqualTo("aaaa");
        Document stable = Pipeline.builder().untilStable(HALVE, 9).build().process(EIGHT);
        assertThat(stable.text()).isEqualTo("a");
        assertThat(stable.edits())
                .hasSize(7)
                .last()
                .satisfies(edit -> assertThat(edit.revision()).isEqualTo(2));
        assertThat(Pipeline.builder()
                        .untilStable(HALVE, 2)
                        .build()
                        .process(EIGHT)
                        .text())
                .isEqualTo("aa");
    }

    @Test
    void aStageRunsOnEveryTextThatWasThereWhenItsStepBegan() {
        Stage lift = stage(info("lift"), (document, changes) -> changes.lift(new Span(0, 4), "part"));
        Document document = Pipeline.builder()
                .stage(stage(info("lift").scope(StageInfo.Scope.BODY), lift::run))
                .stage(HALVE)
                .build()
                .process(EIGHT);
        assertThat(document.text()).isEqualTo("aa");
        assertThat(document.at("part").text()).isEqualTo("aa");
        assertThat(document.at("part").toRaw(new Span(1, 2))).isEqualTo(new Span(3, 4));
    }

    @Test
    void aMissingNeedIsToldWhenThePipelineIsBuilt() {
        Pipeline.Builder builder = Pipeline.builder().stage(stage(info("claims").needs("parse"), (d, c) -> {}));
        assertThatThrownBy(builder::build)
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("claims needs parse");
    }

    @Test
    void overlappingChangesNameStageRulesAndSpans() {
        Stage clash = stage(info("clash").rule("again", "cuts again"), (d, c) -> {
            c.delete(new Span(0, 3), "cut");
            c.delete(new Span(2, 4), "again");
        });
        assertThatThrownBy(() -> Pipeline.builder().stage(clash).build().process(EIGHT))
                .isInstanceOf(ConflictException.class)
                .hasMessageContainingAll("eight", "clash", "cut", "0..3", "again", "2..4");
    }

    @Test
    void aRuleThatIsNotDeclaredIsRefused() {
        Stage rogue = stage(info("rogue"), (d, c) -> c.delete(new Span(0, 1), "other"));
        assertThatThrownBy(() -> Pipeline.builder().stage(rogue).build().process(EIGHT))
                .isInstanceOf(ConflictException.class)
                .hasMessageContainingAll("rogue", "other");
    }

    @Test
    void halfASurrogatePairIsRefused() {
        Stage splitter = stage(info("splitter"), (d, c) -> c.delete(new Span(0, 1), "cut"));
        assertThatThrownBy(() -> Pipeline.builder().stage(splitter).build().process(RawText.of("s", "😀")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("surrogate");
    }

    @Test
    void anErrorOfAStageNamesStageAndDocument() {
        Stage broken = stage(info("broken"), (d, c) -> {
            throw new IllegalStateException("no");
        });
        assertThatThrownBy(() -> Pipeline.builder().stage(broken).build().process(EIGHT))
                .isInstanceOf(PalimpsestException.class)
                .hasMessageContainingAll("eight", "broken", "no");
    }

    @Test
    void aStageThatOverrunsItsDeadlineFailsTheDocument() {
        Stage endless = stage(info("endless"), (d, c) -> {
            while (true) {
                c.checkDeadline();
            }
        });
        Pipeline pipeline =
                Pipeline.builder().stage(endless).deadline(Duration.ofMillis(1)).build();
        assertThatThrownBy(() -> pipeline.process(EIGHT))
                .isInstanceOf(DeadlineException.class)
                .hasMessageContainingAll("eight", "endless");
    }

    @Test
    void aLibraryThatGivesUpBecauseItsThreadWasInterruptedIsLateAndNoBug() {
        Stage interrupted = stage(info("interrupted"), (d, c) -> {
            throw new CancellationException();
        });
        Pipeline pipeline = Pipeline.builder().stage(interrupted).build();
        assertThatThrownBy(() -> pipeline.process(EIGHT))
                .isInstanceOf(DeadlineException.class)
                .hasMessageContainingAll("eight", "interrupted");
    }
}
