package dev.palimpsest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileTest {

    @Test
    void aProfileIsAListOfStagesWithOptions() {
        Profile profile = Profiles.parse("mine", "summary: x\nstages:\n  - one\n  - two: {a: 1, rounds: 3}\n");
        assertThat(profile.steps())
                .isEqualTo(List.of(new Profile.Step("one", Map.of(), 1), new Profile.Step("two", Map.of("a", "1"), 3)));
    }

    @Test
    void everyBuiltInProfileMakesAPipeline() {
        for (String name : Profiles.BUILT_IN) {
            Profile profile = Profiles.named(name);
            assertThat(profile.pipeline().stages()).hasSameSizeAs(profile.steps());
            assertThat(profile.fingerprint())
                    .matches("[0-9a-f]{16}")
                    .isEqualTo(Profiles.named(name).fingerprint());
        }
    }

    @Test
    void anUnknownNameIsAnErrorWithTheNearestOne() {
        assertThatThrownBy(() -> Profiles.named("claim"))
                .isInstanceOf(ProfileException.class)
                .extracting(e -> ((ProfileException) e).hint())
                .asString()
                .startsWith("did you mean claims?");
        assertThatThrownBy(() -> Profiles.named("clean").with("no-such-stage", "a", "b"))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("no-such-stage");
        assertThatThrownBy(() ->
                        new Profile("p", "", List.of(new Profile.Step("no-such-stage", Map.of(), 1))).pipeline())
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("no-such-stage");
    }

    @Test
    void whatIsNotAProfileIsSaidSo() {
        for (String yaml : List.of(
                "",
                "- a",
                "stages: 3",
                "stages: [[a]]",
                "stages: []\nother: 1",
                "a: [",
                "stages:\n  - a: {rounds: 0}")) {
            assertThatThrownBy(() -> Profiles.parse("bad.yml", yaml))
                    .as(yaml)
                    .isInstanceOf(ProfileException.class)
                    .hasMessageContaining("bad.yml");
        }
    }

    @Test
    void anOptionTakesOnlyItsValues() {
        StageInfo info = StageInfo.named("s", "x")
                .option(StageOption.choice("way", "which way", "left", "right"))
                .option(StageOption.integer("size", 3, "how many"))
                .option(StageOption.flag("on", true, "whether"))
                .build();
        StageOptions options = StageOptions.of(info, Map.of("way", "right"));
        assertThat(options.text("way")).isEqualTo("right");
        assertThat(options.integer("size")).isEqualTo(3);
        assertThat(options.flag("on")).isTrue();
        for (Map<String, String> bad :
                List.of(Map.of("way", "up"), Map.of("size", "x"), Map.of("on", "yes"), Map.of("sise", "1"))) {
            assertThatThrownBy(() -> StageOptions.of(info, bad)).isInstanceOf(ProfileException.class);
        }
    }
}
