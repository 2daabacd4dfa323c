package dev.palimpsest.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {
    private static Set<String> keys(String name, NameKind kind) {
        KeySet keys = NameKeys.standard().keys(name, kind);
        Set<String> all = new HashSet<>(keys.readings());
        all.add(keys.key());
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "Cəbrayıl, Jabrayil",
        "Cəbrayıl, Dzhabrail",
        "Cəbrayıl, Ҹәбрајыл",
        "Cəbrayıl, Ջաբրայիլ",
        "Cəbrayıl, جبراییل",
        "Aşağı Maralyan, Ashagy-Maral’yan",
        "Aşağı Maralyan, Ashaga Maral'yan",
        "Yuxarı Qaraxanlı, Верхний Караханлы",
        "Gəncə, Гянджа",
        "Gəncə, Gyandzha",
        "Gəncə, Gändschä",
        "Hacılar, Гаджилар",
        "Hacılar, Аджилар",
        "Lənkəran, Lǝnkǝran",
        "Xankəndi, Xankәndi",
    })
    void spellingsOfOnePlaceShareAKey(String a, String b) {
        assertThat(keys(a, NameKind.PLACE)).containsAnyElementsOf(keys(b, NameKind.PLACE));
    }

    @ParameterizedTest
    @CsvSource({
        "Aşağı Maralyan, Yuxarı Maralyan",
        "Birinci Ağalı, İkinci Ağalı",
        "Böyük Qaramurad, Kiçik Qaramurad",
        "Yeni Kənd, Köhnə Kənd",
        "Upper Aza, Ashaghi Aza",
        "Füzuli, Fazili",
        "Qaralar, Qaralı",
        "Bahar, Dahar",
    })
    void differentPlacesShareNone(String a, String b) {
        assertThat(keys(a, NameKind.PLACE)).doesNotContainAnyElementsOf(keys(b, NameKind.PLACE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "İlham Əliyev | Ильхам Алиев",
                "İlham Əliyev | Aliyev, Ilham",
                "İlham Əliyev | Ilham Heydar oghlu Aliyev",
                "İlham Əliyev | Ilham Alijew",
                "Zakir Həsənov | Гасанов, Закир Аскер оглы",
                "Ara Babloyan | Ара Саенович Баблоян",
            })
    void spellingsOfOnePersonShareAKey(String a, String b) {
        assertThat(keys(a, NameKind.PERSON)).containsAnyElementsOf(keys(b, NameKind.PERSON));
    }

    @ParameterizedTest
    @CsvSource({"Kamal Quliyev, Kamal Quliyeva", "Elçin Quliyev, Rüfət Quliyev", "İlham Əliyev, Cəlal Əliyev"})
    void differentPersonsShareNone(String a, String b) {
        assertThat(keys(a, NameKind.PERSON)).doesNotContainAnyElementsOf(keys(b, NameKind.PERSON));
    }

    @Test
    void nothingToReadGivesAnEmptyKey() {
        for (String nothing : List.of("", " ", "-", "\u202e\u200f", "\ud83d\ude00", "\ud800", "\u0000")) {
            assertThat(NameResolver.key(nothing)).isEmpty();
            assertThat(NameResolver.key(nothing, NameKind.PERSON)).isEmpty();
        }
    }

    @Test
    void hostileNamesAreReadWithoutError() {
        for (String name : List.of(
                "x".repeat(10_000), "ب".repeat(10_000), "ab ".repeat(3_000), "Ağ\u202eдам 3 \ud83d\ude00Աղ", "1905")) {
            for (NameKind kind : NameKind.values()) {
                assertThatCode(() -> keys(name, kind)).doesNotThrowAnyException();
                assertThat(NameResolver.key(name, kind)).startsWith(NameKeys.VERSION);
            }
        }
    }

    @Test
    void theKeyAloneIsTheFirstOfTheKeySet() {
        for (String name : List.of("Füzuli", "Физули", "جبراییل", "Upper Aza", "İlham Əliyev", "Orta")) {
            for (NameKind kind : NameKind.values()) {
                assertThat(NameResolver.key(name, kind))
                        .isEqualTo(NameKeys.standard().keys(name, kind).key());
            }
        }
    }
}
