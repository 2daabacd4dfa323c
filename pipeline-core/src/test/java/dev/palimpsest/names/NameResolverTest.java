package dev.palimpsest.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NameResolverTest {
    private static final NameResolver BUILT_IN = NameResolver.of(Gazetteer.builtIn());
    private static final NameResolver NONE = NameResolver.of(Gazetteer.none());

    @ParameterizedTest
    @CsvSource({
        "Fizuli, '', azd:fuzuli, gazetteer",
        "Физули, '', azd:fuzuli, gazetteer",
        "Füzuli, '', azd:fuzuli, exact",
        "Jabrayil District, '', azd:jabrayil, gazetteer",
        "city of Jabrayil, '', gn:148141, key",
        "Jabrayil, Jabrayil, gn:148141, exact",
        "Mehdili, Джебраил, gn:147533, exact",
        "Aşağı Maralyan, '', gn:148468, exact",
        "Stepanakert, '', azd:khankandi, gazetteer",
    })
    void placesAreLinkedWhereTheirNameOrDistrictDecides(String name, String district, String id, String evidence) {
        NameResult result = BUILT_IN.resolve(name, district, NameKind.PLACE);
        assertThat(result.entity()).contains(id);
        assertThat(result.evidence()).isEqualTo(evidence);
    }

    @Test
    void aNameOfManyPlacesStaysOpenWithItsCandidates() {
        NameResult result = BUILT_IN.resolve("Yenikənd", "", NameKind.PLACE);
        assertThat(result.entity()).isEmpty();
        assertThat(result.evidence()).isEqualTo("ambiguous");
        assertThat(result.candidates()).hasSizeGreaterThan(5);
    }

    @Test
    void oneVowelAwayIsACandidateAndNoLink() {
        NameResult result = BUILT_IN.resolve("Maştağo", "", NameKind.PLACE);
        assertThat(result.entity()).isEmpty();
        assertThat(result.evidence()).isEqualTo("vowel-edit");
        assertThat(result.candidates()).isNotEmpty();
    }

    @Test
    void nothingIsKnownOfANameThatNothingKnows() {
        NameResult result = BUILT_IN.resolve("Qwrtzpsd", "", NameKind.PLACE);
        assertThat(result.entity()).isEmpty();
        assertThat(result.evidence()).isEqualTo("unknown");
        assertThat(result.candidates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Aliyev, Ilham', per:ilham-aliyev",
        "Ильхам Гейдар оглы Алиев, per:ilham-aliyev",
        "Ilham Alijew, per:ilham-aliyev",
        "Мехрибан Алиева, per:mehriban-aliyeva",
    })
    void personsAreLinkedInAnyOrderAndWithoutPatronymics(String name, String id) {
        assertThat(BUILT_IN.resolve(name, "", NameKind.PERSON).entity()).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "Фүзули, az-Cyrl, Füzuli, Fuzuli",
        "БӘЈАННАМӘ, az-Cyrl, BƏYANNAMƏ, BAYANNAMA",
        "Қәнҷә, az-Cyrl-1939, Gəncə, Ganja",
        "Ƣaraвaƣ, az-Latn-1929, Ğarabağ, Gharabagh",
        "Xankǝndi, az-Latn, Xankəndi, Khankandi",
        "Джебраил, ru-Cyrl, Cebrail, Jebrail",
        "Ashagy-Maral’yan, ru-Latn, Aşagı-Maralən, Ashagi-Maralan",
        "Jabrayil, en-Latn, Cabrayil, Jabrayil",
        "Ջաբրայիլ, hy-Armn, Cabrayil, Jabrayil",
        "ზანგილანი, ka-Geor, Zangilan, Zangilan",
        "سالیان, az-Arab, Salyan, Salyan",
    })
    void orthographiesAreToldApartAndTurnedIntoAzerbaijaniAndEnglish(
            String name, String orthography, String az, String en) {
        NameResult result = NONE.resolve(name, "", NameKind.PLACE);
        assertThat(List.of(result.orthography(), result.az(), result.en())).containsExactly(orthography, az, en);
    }

    @Test
    void qualifiersAreTypedAndTranslationsMeanTheSame() {
        NameResult result = NONE.resolve("Верхний Караханлы", "", NameKind.PLACE);
        assertThat(result.qualifiers()).containsExactly(new Qualifier("level", "upper"));
        assertThat(result.key()).isEqualTo(NameResolver.key("Yuxarı Qaraxanlı"));
    }

    @Test
    void hostileNamesGetAResult() {
        for (String name : List.of(
                "", "\u0000", "\ud800", "\u202eabc", "12", "\ud83d\ude00", "x".repeat(10_000), "Бa".repeat(5_000))) {
            for (NameKind kind : NameKind.values()) {
                NameResult result = BUILT_IN.resolve(name, "\ud800 ?", kind);
                assertThat(result.name()).isEqualTo(name);
                assertThat(result.entity()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Orthography.class,
            names = {"AZ_LATIN", "UNKNOWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyOrthographyButTheTargetHasARuleFileThatCompiles(Orthography orthography) {
        assertThat(orthography.rules()).isNotEmpty();
        assertThat(Transliterations.run(orthography.rules(), "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | unknown",
                "123456 | unknown",
                "Баkи Ҹәبر | unknown",
                "\u202Eiluzuf\u202C | unknown",
                "😀🇦🇿 | unknown",
            })
    void ofHostileNamesNothingIsClaimed(String name, String evidence) {
        NameResult result = NONE.resolve(name, "", NameKind.PERSON);
        assertThat(result.evidence()).isEqualTo(evidence);
        assertThat(result.entity()).isEmpty();
    }
}
