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
import dev.palimpsest.text.Span;

/** Says what a document is, so that the right form stage takes it apart. Changes no text. */
final class DetectFormStage implements Stage {
    private static final String AUTO = "auto";
    private static final StageInfo INFO = StageInfo.named(
                    "detect-form", "tells what a document is: Markdown, HTML, a wiki page, plain text")
            .option(StageOption.choice(
                    "form",
                    "what every document is; auto looks at the content of each",
                    AUTO,
                    "text",
                    "markdown",
                    "theinfolist",
                    "wikipedia-text",
                    "html",
                    "wikitext"))
            .makes("form")
            .scope(Scope.BODY)
            .once()
            .build();

    private final String form;

    private DetectFormStage(String form) {
        this.form = form;
    }

    @Override
    public StageInfo info() {
        return INFO;
    }

    @Override
    public void run(Document document, Changes changes) {
        if (form.equals(AUTO)) {
            changes.annotateWhole("", FormDetector.detect(document.text()));
            return;
        }
        Form said = Form.of(form);
        if (said != Form.TEXT) { // anything may be read as plain text
            warnOfOther(said, FormDetector.detect(document.text()), changes);
        }
        changes.annotateWhole("", new DetectedForm(said, 1, "asked for"));
    }

    private static void warnOfOther(Form said, DetectedForm seen, Changes changes) {
        if (said != seen.form() && seen.form() != Form.TEXT) {
            changes.warn(
                    new Span(0, 0),
                    "taken for " + said.id() + " as asked; it looks like "
                            + seen.form().id() + ": " + seen.evidence());
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
            return new DetectFormStage(options.text("form"));
        }
    }
}
