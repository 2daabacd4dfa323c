package dev.palimpsest.form;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageInfo.Scope;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;

/** Turns the lines of a plain text into paragraphs. */
final class TextFormStage implements Stage {
    private static final StageInfo INFO = StageInfo.named(
                    "text-form", "joins the lines that a page width broke, and removes page heads and soft hyphens")
            .rule(
                    "line-break",
                    "joins lines that were broken to fit a width, or parts paragraphs that stand on lines of their own")
            .rule("hyphen", "joins a word that was divided at the end of a line")
            .rule("soft-hyphen", "deletes soft hyphens")
            .rule("page-head", "deletes running heads, feet and page numbers")
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
        if (FormDetector.isForm(document, Form.TEXT)) {
            new PlainText(document.text(), changes).read();
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
            return new TextFormStage();
        }
    }
}
