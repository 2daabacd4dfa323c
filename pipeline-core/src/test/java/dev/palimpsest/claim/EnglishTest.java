package dev.palimpsest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishTest {
    private static final English ENGLISH = new English();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Soldaten sind in der Stadt, und die Armee hat das Dorf nicht verlassen.",
                "Министерство обороны сообщило, что войска заняли село.",
                "Müdafiə Nazirliyi bildirdi ki, qoşunlar kəndi azad edib və bu gün orada bir say bildirilməyib.",
                "Le ministre a dit que les forces ont pris le village dans la nuit.",
                "Bakan, bu köyün ve yolun sonra alındığını söyledi.",
                "Խաղաղության պայմանագիրը ստորագրվել է։"
            })
    void anotherLanguageIsToldByTheWordsThatHoldItsSentencesTogether(String sentence) {
        assertThat(ENGLISH.isNot(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Azerbaijani forces captured Qaraxanbəyli, Qərvənd, Kənd Horadiz, Yuxarı Əbdürrəhmanlı and Böyük Mərcanlı.",
                "Le Monde and Der Spiegel reported the attack.",
                "Rio de Janeiro declared an emergency.",
                "7 tanks destroyed",
                "According to La Repubblica, the leader of Los Zetas was arrested in Ciudad de la Paz.",
                "The ministry (министерство обороны) denied it.",
                ""
            })
    void englishWithForeignNamesIsEnglish(String sentence) {
        assertThat(ENGLISH.isNot(sentence)).isFalse();
    }
}
