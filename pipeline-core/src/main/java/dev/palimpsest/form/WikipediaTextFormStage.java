package dev.palimpsest.form;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;

/** Takes the plain text of a Wikipedia page apart into title, infobox, prose and references. */
final class WikipediaTextFormStage {
    private static final StageInfo INFO = FormStage.named(
                    "wikipedia-text-form",
                    "takes the plain text of a Wikipedia page apart into infobox, prose and references")
            .rule("title", "deletes the repetition of the title, which is lifted as a part")
            .rule("infobox", "deletes the labels of the infobox, whose fields are lifted as parts")
            .rule(
                    "infobox-item",
                    "puts each item of an infobox field on a line of its own, without bullet, flag or reference")
            .rule("reference", "deletes the numbers and remarks of references, which are lifted as parts")
            .rule("site-line", "deletes lines that the site wrote: errors of templates, message boxes, navigation")
            .rule("block", "separates paragraphs by one empty line; deletes bullets")
            .makes("structure")
            .build();

    private WikipediaTextFormStage() {}

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
                    INFO, Form.WIKIPEDIA_TEXT, (document, changes) -> new WikipediaPage(document, changes).read());
        }
    }
}
