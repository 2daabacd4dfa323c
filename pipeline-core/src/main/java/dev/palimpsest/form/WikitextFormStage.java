package dev.palimpsest.form;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;

/** Takes the wikitext of one page apart into infobox, references, headings and prose; links and templates stay for later. */
final class WikitextFormStage {
    private static final StageInfo INFO = FormStage.named(
                    "wikitext-form",
                    "takes the wikitext of one page apart into infobox, references, headings and prose")
            .rule("infobox", "deletes the template of an infobox, whose fields are lifted as parts")
            .rule(
                    "infobox-item",
                    "puts each item of an infobox field on a line of its own, without bullet, flag or reference")
            .rule("reference", "deletes the tags of references, which are lifted as parts")
            .rule("block", "separates paragraphs by one empty line; deletes the marks of headings, lists and tables")
            .rule("break", "joins the lines of a paragraph")
            .rule("tag", "deletes comments and tags")
            .rule("link", "leaves of an external link its words")
            .makes("structure")
            .build();

    private WikitextFormStage() {}

    /** Makes the stage. */
    @AutoService(StageProvider.class)
    public static final class Provider implements StageProvider {
        @Override
        public StageInfo info() {
            return INFO;
        }

        @Override
        public Stage create(StageOptions options) {
            return new FormStage(
                    INFO, Form.WIKITEXT, (document, changes) -> new WikitextPage(document, changes).read());
        }
    }
}
