package dev.palimpsest.form;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;

/** Turns the lines of a plain text into paragraphs. */
final class TextFormStage {
    private static final StageInfo INFO = FormStage.named(
                    "text-form", "joins the lines that a page width broke, and removes page heads and soft hyphens")
            .rule(
                    "line-break",
                    "joins lines that were broken to fit a width, or parts paragraphs that stand on lines of their own")
            .rule("hyphen", "joins a word that was divided at the end of a line")
            .rule("soft-hyphen", "deletes soft hyphens")
            .rule("page-head", "deletes running heads, feet and page numbers")
            .makes("structure")
            .build();

    private TextFormStage() {}

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
                    INFO, Form.TEXT, (document, changes) -> new PlainText(document.text(), changes).read());
        }
    }
}
