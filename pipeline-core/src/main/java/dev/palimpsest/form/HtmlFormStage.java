package dev.palimpsest.form;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOption;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;

/** Takes an HTML page apart: a wiki's into title, infobox, prose, images and references; any other into its main text. */
final class HtmlFormStage {
    private static final StageInfo INFO = FormStage.named(
                    "html-form", "takes an HTML page apart: a wiki's into its structure, any other into its main text")
            .option(StageOption.choice(
                    "extent",
                    "what of a page is kept: the article, or everything that a reader sees",
                    "article",
                    "all"))
            .rule("page", "deletes markup, and what of the page is not its main text")
            .rule("text", "reads character references and blanks as a browser shows them")
            .rule(
                    "infobox-item",
                    "puts each item of an infobox field on a line of its own, without bullet, flag or reference")
            .makes("structure")
            .build();

    private HtmlFormStage() {}

    /** Makes the stage. */
    @AutoService(StageProvider.class)
    public static final class Provider implements StageProvider {
        @Override
        public StageInfo info() {
            return INFO;
        }

        @Override
        public Stage create(StageOptions options) {
            boolean everything = options.text("extent").equals("all");
            return new FormStage(INFO, Form.HTML, (document, changes) -> {
                HtmlPage page = new HtmlPage(document, changes);
                if (everything) {
                    page.tellEverything();
                } else {
                    page.tell();
                }
            });
        }
    }
}
