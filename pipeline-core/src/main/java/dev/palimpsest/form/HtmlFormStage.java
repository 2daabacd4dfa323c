package dev.palimpsest.form;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageInfo.Scope;
import dev.palimpsest.StageOption;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;

/** Takes an HTML page apart: a wiki's into title, infobox, prose, images and references; any other into its main text. */
final class HtmlFormStage implements Stage {
    private static final StageInfo INFO = StageInfo.named(
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
            .needs("form")
            .makes("structure")
            .scope(Scope.BODY)
            .once()
            .build();

    private final boolean everything;

    private HtmlFormStage(StageOptions options) {
        this.everything = options.text("extent").equals("all");
    }

    @Override
    public StageInfo info() {
        return INFO;
    }

    @Override
    public void run(Document document, Changes changes) {
        if (FormDetector.isForm(document, Form.HTML)) {
            HtmlPage page = new HtmlPage(document, changes);
            if (everything) {
                page.tellEverything();
            } else {
                page.tell();
            }
        }
    }

    /** Makes the stage. */
    @AutoService(StageProvider.class)
    public static final class Provider implements StageProvider {
        @Override
        public StageInfo info() {
            return INFO;
        }

        @Override
        public Stage create(StageOptions options) {
            return new HtmlFormStage(options);
        }
    }
}
