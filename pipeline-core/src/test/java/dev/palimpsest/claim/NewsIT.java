package dev.palimpsest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.Profiles;
import dev.palimpsest.text.RawText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** News of our own invention through the whole pipeline: elections, floods, thefts of data, courts. */
class NewsIT {

    private static List<String> told(String text) {
        return Profiles.named("claims").pipeline().process(RawText.of("news", text)).annotations(Claim.class).stream()
                .map(c -> c.source() + " " + c.stance() + " "
                        + (c.action().equals("other") ? c.content().predicate().lemma() : c.action()) + " "
                        + c.content().polarity() + " " + c.targets())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"We do not recognise these figures,\" Grace Adeyemi told reporters. | Grace Adeyemi ASSERT recognise NEGATIVE [figures]",
                "The Red Cross estimates that 40,000 people need clean water. | Red Cross ASSERT need POSITIVE [clean water]",
                "The European Union urged all parties to remain calm. | European Union ASSERT call_for POSITIVE [parties]",
                "The company said that no passwords had been taken. | company ASSERT take NEGATIVE [passwords]",
                "The mayor said that the police had arrested and questioned a driver. | mayor ASSERT question POSITIVE [driver]",
                "The mayor said that 12 houses built last year were destroyed. | mayor ASSERT destroy_building POSITIVE [houses]",
                "In the view of analyst Peter Hoff, rebels attacked Zenda. | Peter Hoff ASSERT attack POSITIVE [Zenda]",
                "The navy said that rebels hit a ship and destroyed it. | navy ASSERT destroy_equipment POSITIVE []",
                "Grace Adeyemi said that floods weaken dams and accused Zenda of selling sand. | Grace Adeyemi ACCUSE sell POSITIVE [sand]",
                "The group demanded a ransom of $4 million. | group ASSERT call_for POSITIVE [ransom]",
                "Prosecutors said Hugo Ferrand received 350,000 euros. | Prosecutors ASSERT receive POSITIVE [euros]",
                "NordAir denied claims that its pilots had stolen fuel. | NordAir DENY steal NEGATIVE [fuel]",
                "The rebels denied the capture of a bridge, saying that it was empty. | rebels DENY seize_control NEGATIVE [bridge]",
                "NordAir denied any involvement in the theft. | NordAir DENY involvement NEGATIVE [theft]",
                "The mayor accused NordAir of having sold sand. | mayor ACCUSE sell POSITIVE [sand]",
                "The mayor said two women, aged 30 and 41, had been arrested. | mayor ASSERT capture_person POSITIVE [women]",
                "Police said 20 houses had been damaged and three buses destroyed. | Police ASSERT destroy_equipment POSITIVE [buses]",
                "A club calling itself Red Fox said that it had sold tickets. | Red Fox ASSERT sell POSITIVE [tickets]",
                "The mayor banned street markets in May. | (the text) ASSERT ban POSITIVE [street markets]",
                "ZENDA, May 14 (Agency) - The mayor on Monday denied reports that guards had attacked a ship. | mayor DENY attack NEGATIVE [ship]",
                "The flood killed at least 12 in the north. | (the text) ASSERT kill POSITIVE [people]",
                "The port authority put the death toll at more than 60. | port authority ASSERT kill POSITIVE [people]",
                "The number of injured rose to 512, the mayor said. | mayor ASSERT injure POSITIVE [people]",
                "The clinic reported 17 dead. | clinic REPORT kill POSITIVE [people]",
                "The navy acknowledged 21 dead. | navy CONFIRM kill POSITIVE [people]",
                "The clinic reported 17 dead and 40 wounded. | clinic REPORT injure POSITIVE [people]",
                "The mayor blamed the fire on a power company. | mayor ACCUSE blame POSITIVE [fire]",
                "Zenda blamed the bombardment of the harbour on rebels. | Zenda ACCUSE shell POSITIVE [harbour]",
                "Grace Adeyemi rejected as false the claim that guards had sold drugs. | Grace Adeyemi DENY sell NEGATIVE [drugs]",
                "The mayor dismissed as baseless reports that guards had sold drugs. | mayor DENY sell NEGATIVE [drugs]",
                "The guards \"did not open fire\", the ministry said. | ministry ASSERT attack NEGATIVE []",
                "The Red Cross said rebels controlled the districts of Hentzau, Tarlen and Rassen. | Red Cross ASSERT control POSITIVE [Hentzau, Tarlen, Rassen]",
                "The fire killed 14 people in the harbour and 30 more in the camp. | (the text) ASSERT kill POSITIVE [people, people]",
                "Peter Hoff denied having taken any money. | Peter Hoff DENY take NEGATIVE [money]",
                "The bishop, who was not arrested, has denied hiding the letters. | bishop DENY hide NEGATIVE [letters]",
                "The charity Red Fox, whose ship was the first to come, accused Zenda of ignoring calls. | Red Fox ACCUSE ignore POSITIVE [calls]",
                "Secret papers published by a newspaper show that the bank helped 30 clients hide money. | Secret papers REPORT help POSITIVE [clients]",
                "The parade began in May and Zenda says the parade will end. | Zenda ASSERT end POSITIVE []",
                "Peter Hoff, 45, was arrested by police. | (the text) ASSERT capture_person POSITIVE [Peter Hoff]",
                "The war ended in April, when rebel forces pulled back. | (the text) ASSERT retreat POSITIVE []",
                "Two farmers told the broadcaster they had warned the mayor. | farmers ASSERT warn POSITIVE [mayor]",
                "The navy put its losses at 21 dead and 38 wounded. | navy ASSERT injure POSITIVE [people]",
                "The rebels admitted the loss of 19 men. | rebels ADMIT kill POSITIVE [men]",
                "Human rights groups accused the rebels of executing at least 37 prisoners. | Human rights groups ACCUSE kill POSITIVE [prisoners]",
                "The mayor found that 60 percent of the bridges paid for since 2015 had never been painted. | mayor ASSERT paint NEGATIVE [bridges]",
                "In her opening remarks for guests, Grace Adeyemi pointed out that rebels had attacked Zenda. | Grace Adeyemi ASSERT attack POSITIVE [Zenda]",
                "The town remained under rebel control, the Red Cross reported. | Red Cross REPORT control POSITIVE [town]"
            })
    void aStatementIsFound(String text, String claim) {
        assertThat(told(text)).contains(claim);
    }

    @Test
    void aSpeakerNamedAtTheEndHasSaidTheSentencesBefore() {
        assertThat(told("\"The dam was leaking. They ignored every warning,\" said Peter Hoff."))
                .contains("Peter Hoff ASSERT leak POSITIVE []", "Peter Hoff ASSERT ignore POSITIVE [warning]");
    }

    @Test
    void aQuotationGoesOnInTheNextSentenceWithoutItsSpeaker() {
        assertThat(told("\"They knew that it was leaking,\" said Peter Hoff. \"Nobody repaired the dam.\""))
                .contains("Peter Hoff ASSERT repair NEGATIVE [dam]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Who opened the gates?\" asked Peter Hoff.",
                "Police acted according to the law.",
                "\"Go home,\" said Peter Hoff."
            })
    void questionsCommandsAndRulesTellNothing(String text) {
        assertThat(told(text)).isEmpty();
    }

    private static List<Claim> claims(String text) {
        return Profiles.named("claims")
                .pipeline()
                .process(RawText.of("news", text))
                .annotations(Claim.class);
    }

    private static List<String> dates(String text) {
        return claims(text).stream()
                .map(c -> c.content()
                        .time()
                        .or(() -> c.attribution().time())
                        .map(ClaimTime::value)
                        .orElse("none"))
                .toList();
    }

    @Test
    void aDayGoesOverToTheNextSentencesAndNotToThePresent() {
        assertThat(dates("On 4 June 2021 NordAir said that rebels attacked Zenda. NordAir said that rebels left Zenda."
                        + " NordAir says that rebels destroyed three tanks."))
                .containsExactly("2021-06-04", "2021-06-04", "none");
    }

    @Test
    void theDayOfAReportGoesOverToThePresentAsWell() {
        assertThat(dates("Friday, June 4, 2021\n\nNordAir said today that rebels attacked Zenda.\n\n"
                        + "NordAir says that rebels destroyed three tanks.\n"))
                .containsExactly("2021-06-04", "2021-06-04");
    }

    @Test
    void aDayFarFromAReportsOwnIsLookedBackToAndNotCarried() {
        assertThat(dates("Friday, June 4, 2021\n\nNordAir said that rebels attacked Zenda on 1 February 2003.\n\n"
                        + "NordAir said that rebels destroyed three tanks.\n"))
                .containsExactly("2003-02-01", "none");
    }

    @Test
    void aTimeOfDayBeforeAnyDayOfTheStoryHasNoDay() {
        assertThat(dates("Friday, June 4, 2021\n\nNordAir said that rebels attacked Zenda at 6:00am.\n"))
                .containsExactly("none");
    }

    @Test
    void aTimeInAQuotationIsNotThatOfTheSaying() {
        assertThat(dates("Friday, June 4, 2021\n\nGrace Adeyemi said that the plan was wrong after the Red Cross"
                        + " \"rejected it two years ago.\"\n"))
                .startsWith("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Grace Adeyemi accused NordAir of bribing officials, a charge which NordAir denied.",
                "Grace Adeyemi said that NordAir bribed officials, a claim that NordAir denied.",
                "Grace Adeyemi said that NordAir bribed officials, a claim denied by NordAir.",
                "Grace Adeyemi said that NordAir bribed officials. NordAir dismissed the claim as \"pure fiction\".",
                "Grace Adeyemi said that NordAir bribed officials. \"These allegations are false,\" NordAir said."
            })
    void aDenialPointsAtTheClaimBefore(String text) {
        List<Claim> claims = claims(text);
        assertThat(claims).hasSize(2);
        assertThat(claims.get(1).stance()).isEqualTo(Stance.DENY);
        assertThat(claims.get(1).links())
                .extracting(Link::claim)
                .containsExactly(claims.get(0).id());
    }

    @Test
    void anEventsDayIsNotThatOfLaterStatementsInAReport() {
        assertThat(dates("Friday, June 4, 2021\n\nNordAir said that the first dam burst on 12 May.\n\n"
                        + "NordAir said that rebels destroyed three tanks.\n"))
                .containsExactly("2021-05-12", "none");
    }

    @Test
    void aRangeCountsWhoWasKilledAndWhereIsTold() {
        Claim claim = claims("The Red Cross estimates that between 7 and nine sailors were killed in the bombardment"
                        + " of the port of Zenda.")
                .get(0);
        assertThat(claim.action()).isEqualTo("kill");
        assertThat(claim.targets()).extracting(Target::name).containsExactly("sailors");
        assertThat(claim.content().quantities()).extracting(Counted::text).containsExactly("between 7 and nine");
    }

    @Test
    void aDenialOfTheseAllegationsIsLinkedToAllOfThem() {
        List<Claim> claims = claims("Grace Adeyemi said that NordAir polluted the river. She said that NordAir bribed"
                + " officials. NordAir denied these allegations.");
        assertThat(claims).hasSize(3);
        assertThat(claims.get(2).links())
                .extracting(Link::claim)
                .containsExactly(claims.get(1).id(), claims.get(0).id());
    }

    @Test
    void aDenialByPointerIsOfWhatWhoDeniesIsSaidToHaveDone() {
        List<Claim> claims =
                claims("Grace Adeyemi said that NordAir bribed officials. Peter Hoff said that the harbour was"
                        + " closed. \"These claims are false,\" NordAir said.");
        assertThat(claims).hasSize(3);
        assertThat(claims.get(2).links())
                .extracting(Link::claim)
                .containsExactly(claims.get(0).id());
    }

    @Test
    void severalPeopleNamedLastAreMeantByThey() {
        assertThat(told(
                        "The mayor said that guards attacked villagers. Doctors treated ten villagers. They said that three"
                                + " had died."))
                .contains("Doctors ASSERT kill POSITIVE [people]");
    }

    @Test
    void inAQuotationTheyIsNotWhoSpeaks() {
        assertThat(claims("NordAir said that the harbour was closed. \"They burned the school,\" NordAir said."))
                .last()
                .satisfies(claim -> assertThat(claim.content().actors()).isEmpty());
    }

    @Test
    void theDayOfAJoinedClauseIsNotThatOfTheFirst() {
        assertThat(dates("Rebels captured Zenda, and on 6 May 1941 the army shelled the harbour."))
                .containsExactly("none", "1941-05-06");
    }

    @Test
    void theDayOfAParticipleIsNotThatOfTheVerb() {
        assertThat(dates("A ceasefire agreed in March 1941 collapsed.")).containsExactly("none");
    }

    @Test
    void whatAWarBroughtAboutIsOfNoDay() {
        assertThat(dates("On 4 June 2021 rebels attacked Zenda. The war displaced 40,000 people."))
                .containsExactly("2021-06-04", "none");
    }

    @Test
    void whatWasDoneInsteadIsNotTold() {
        assertThat(told("The mayor said that guards had burned the letters instead of selling the horses."))
                .noneMatch(claim -> claim.contains("sell"));
    }

    @Test
    void afterANewsWasReportedNobodyReportsTheMainClause() {
        assertThat(told("After news of the fire was reported, Grace Adeyemi received letters."))
                .noneMatch(claim -> claim.contains("receive"));
    }
}
