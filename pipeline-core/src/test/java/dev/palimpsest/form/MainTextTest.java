package dev.palimpsest.form;

import static dev.palimpsest.form.FormStages.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextTest {
    private static final String ONE = "The old mill near the bridge burned down on Friday, and nobody was hurt in the fire.";
    private static final String TWO = "The mayor said that the town will build a new one, and that it will look like the old one.";

    private static String text(String html) {
        return FormStages.process("html", html, "html-form").text();
    }

    /** A page whose article has something between its two paragraphs. */
    private static String page(String between) {
        return "<html><body><div id=page><ul class=menu><li><a href=/>Home</a></li></ul><div class=story><h1>The mill</h1><p>"
                + ONE + "</p>" + between + "<p>" + TWO + "</p></div><footer><p>© 1921 The Post</p></footer></div></body></html>";
    }

    @ParameterizedTest(name = "{0} is no part of an article")
    @ValueSource(
            strings = {
                "<div class='cookie-banner'><p>We use cookies to give you a better page. Please accept them all.</p></div>",
                "<div id=consentBox><p>We and our partners store data on your device. Do you agree to it?</p></div>",
                "<div class=relatedStories><h3>Related</h3><p>A barn burned down too, and many cows with it.</p></div>",
                "<div class=share_buttons>Tell your friends about this article.</div>",
                "<div class='ad-box'>Buy our tea today, it is the best tea of all.</div>",
                "<figure><img src=a.png><figcaption>The mill in spring, seen from the bridge.</figcaption></figure>",
                "<div class='wp-caption-text'>The mill in spring, seen from the bridge.</div>",
                "<aside><p>The Post is read by many people. So can you.</p></aside>",
                "<form><input name=mail>Your address, please.</form>",
                "<div class=newsletter><p>Every morning the news in your mail. It is free.</p></div>",
                "<div style='display: none'><p>Nobody sees this, and nobody should.</p></div>",
                "<div hidden>Nobody sees this, and nobody should.</div>",
                "<script>document.write('The mill is gone. It burned down.')</script>",
                "<p>Advertisement</p>",
                "<p><a href=/x>Read also: a barn burned down</a></p>",
                "<p>Lesen Sie auch: Eine Scheune ist abgebrannt</p>",
                "<p>Həmçinin oxuyun: Anbar yandı</p>",
                "<p>Читайте также: Сгорел амбар</p>",
                "<p>წაიკითხეთ ასევე: ბეღელი დაიწვა</p>",
                "<p>Photo: Ann Miller</p>",
                "<h2>More of this</h2><ul><li><a href=/1>A barn burned down</a></li><li><a href=/2>A boat sank</a></li></ul>",
                "<button>Play the film of the fire now.</button>"
            })
    void leavesOutWhatSurroundsAnArticle(String machinery) {
        assertThat(text(page(machinery))).isEqualTo(ONE + "\n\n" + TWO);
    }

    @ParameterizedTest(name = "{0} is kept as {1}")
    @CsvSource(delimiter = '‖', quoteCharacter = '¬', textBlock = """
            <h2>What is lost</h2> ‖ What is lost
            <ul><li>The wheel</li><li>Two stones</li></ul> ‖ The wheel⏎⏎Two stones
            <ul><li>The wheel of oak and iron</li><li>Two stones from <a href=/k>Kent</a></li><li><a href=/l>Rope</a></li></ul> ‖ The wheel of oak and iron⏎⏎Two stones from Kent⏎⏎Rope
            <table><tr><th>Year</th><th>Owner</th></tr><tr><td>1621</td><td>Baker</td></tr></table> ‖ Year→Owner⏎1621→Baker
            <figure><table><tr><td>1621</td><td>Baker</td></tr></table></figure> ‖ 1621→Baker
            <blockquote><p>It was a beautiful mill.</p></blockquote> ‖ It was a beautiful mill.
            <pre>one⏎  two</pre> ‖ one⏎two
            <p>No word was said about money</p> ‖ No word was said about money
            <p>It had stood <span class=hidden-xs>there</span> for 300 years &amp; more.</p> ‖ It had stood there for 300 years & more.
            <h3 id=navigation-on-the-river>On the river</h3> ‖ On the river
            <div class="field field-label-hidden"><p>The river rose in the night.</p></div> ‖ The river rose in the night.
            <div class="elementor-widget"><p>The river rose in the night.</p></div> ‖ The river rose in the night.
            """)
    void keepsWhatTheAuthorWrote(String piece, String kept) {
        assertThat(text(page(piece.replace('⏎', '\n'))))
                .isEqualTo(ONE + "\n\n" + kept.replace('⏎', '\n').replace('→', '\t') + "\n\n" + TWO);
    }

    @Test
    void believesNoNameOfWhatHoldsTheWholePage() {
        assertThat(text("<body><div class='content-with-sidebar'><p>" + ONE + "</p><p>" + TWO + "</p></div></body>"))
                .isEqualTo(ONE + "\n\n" + TWO);
    }

    @Test
    void partsParagraphsAtTwoLineBreaks() {
        assertThat(text("<body><div>" + ONE + "<br><br>" + TWO + "<br>It is a pity.</div></body>"))
                .isEqualTo(ONE + "\n\n" + TWO + "\nIt is a pity.");
    }

    @Test
    void leavesOutCommentsThatAreLongerThanTheArticle() {
        String comments = ("<li class=comment><p>I remember it well. " + TWO + "</p></li>").repeat(4);

        assertThat(text("<body><article><h1>The mill</h1><p>" + ONE + "</p><p>" + TWO + "</p></article><ol id=comments>"
                        + comments + "</ol></body>"))
                .isEqualTo(ONE + "\n\n" + TWO);
    }

    @Test
    void takesTheElementThatIsNamedTheArticleForItsWhole() {
        assertThat(text("<body><div class=entry-content><p>Hello,</p><p>" + ONE + "</p><p>Yours, Ann</p></div>"
                        + "<div class=x><p>Short.</p></div></body>"))
                .isEqualTo("Hello,\n\n" + ONE + "\n\nYours, Ann");
    }

    @Test
    void keepsTheLeadBetweenTitleAndText() {
        Document document = FormStages.process(
                "html",
                "<body><header><h1>The mill</h1><p class=teaser>" + TWO + "</p><p>5 March</p></header><div class=article-body><p>"
                        + ONE + "</p><p>" + ONE + "</p></div></body>",
                "html-form");

        assertThat(document.text()).isEqualTo(TWO + "\n\n" + ONE + "\n\n" + ONE);
        assertThat(part(document, "title")).isEqualTo("The mill");
    }

    @Test
    void keepsATextThatIsCutInSeveralElementsOfOneName() {
        assertThat(text("<body><div><div class=story-text><p>" + ONE + "</p></div><div class=ad>Buy tea now.</div>"
                        + "<div class=story-text><p>" + TWO + "</p></div></div></body>"))
                .isEqualTo(ONE + "\n\n" + TWO);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Köhnə dəyirman cümə günü yandı, yanğında heç kim xəsarət almadı və od tez söndürüldü.",
                "Старая мельница у моста сгорела в пятницу, никто не пострадал, и огонь быстро потушили.",
                "ძველი წისქვილი ხიდთან პარასკევს დაიწვა, ხანძარში არავინ დაშავებულა და ცეცხლი მალე ჩააქრეს.",
                "Հին ջրաղացը կամրջի մոտ այրվեց ուրբաթ օրը, ոչ ոք չի տուժել, և կրակը արագ մարվեց։",
                "橋の近くの古い水車小屋は金曜日に全焼したが、この火事でけがをした人はいなかった。町は新しい水車小屋を建てる。"
            })
    void findsTheTextOfAnyScript(String sentence) {
        assertThat(text("<body><ul><li><a href=/>" + sentence + "</a></li></ul><div><p>" + sentence + "</p><p>" + sentence
                        + "</p></div><p>© 2020</p></body>"))
                .isEqualTo(sentence + "\n\n" + sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '‖', quoteCharacter = '¬', textBlock = """
            <p>ONE<p>TWO ‖ ONE⏎⏎TWO
            <div><p>ONE</div></p><p>TWO</b></i> ‖ ONE⏎⏎TWO
            <html><p>ONE</p><div>TWO ‖ ONE⏎⏎TWO
            <table><tr><td><p>ONE</p><p>TWO</p></td></tr></table> ‖ ONE⏎⏎TWO
            <article><article><p>ONE</p></article><p>TWO</p></article> ‖ ONE⏎⏎TWO
            <form><p>ONE</p><p>TWO</p></form> ‖ ONE⏎⏎TWO
            <p>ONE &copy TWO</p> ‖ ONE © TWO
            """)
    void readsBrokenMarkupAsABrowserDoes(String html, String expected) {
        assertThat(text(html.replace("ONE", ONE).replace("TWO", TWO)))
                .isEqualTo(expected.replace('⏎', '\n').replace("ONE", ONE).replace("TWO", TWO));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", " ", "<html></html>", "<body><!-- nothing --></body>", "<frameset><frame src=a.html></frameset>"})
    void findsNothingWhereNothingIs(String html) {
        assertThat(text(html)).isBlank();
    }

    @Test
    void findsAProductDescriptionThatStandsInAForm() {
        assertThat(text("<body><p>" + TWO.repeat(4) + "</p><form class=product><div><p>" + ONE + " " + TWO
                        + "</p><p>Oak</p></div></form><p>" + TWO.repeat(4) + "</p></body>"))
                .contains(ONE);
    }
}
