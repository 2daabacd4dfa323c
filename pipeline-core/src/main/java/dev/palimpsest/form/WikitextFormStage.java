package dev.palimpsest.form;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageInfo.Scope;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;

/** Takes the wikitext of one page apart into infobox, references, headings and prose; links and templates stay for later. */
final class WikitextFormStage implements Stage {
    private static final StageInfo INFO = StageInfo.named(
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
            .needs("form")
            .makes("structure")
            .scope(Scope.BODY)
            .once()
            .build();

    @Override
    public StageInfo info() {
        return INFO;
    }

    @Override
    public void run(Document document, Changes changes) {
        if (FormDetector.isForm(document, Form.WIKITEXT)) {
            new WikitextPage(document, changes).read();
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
            return new WikitextFormStage();
        }
    }
}
