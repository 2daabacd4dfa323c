package dev.palimpsest.form;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;

/** Takes a Markdown file with or without front matter apart into title, date, infobox, images, headings and prose. */
final class MarkdownFormStage {
    private static final StageInfo INFO = FormStage.named(
                    "markdown-form", "takes Markdown and its YAML front matter apart into parts, headings and prose")
            .rule("front-matter", "deletes what of the front matter is not lifted as a part")
            .rule("yaml-scalar", "reads the folds, quotes and escapes of a YAML value")
            .rule(
                    "infobox-item",
                    "puts each item of an infobox field on a line of its own, without bullet, flag or reference")
            .rule(
                    "block",
                    "separates paragraphs by one empty line; deletes the marks of headings, lists and quotations")
            .rule("emphasis", "deletes the marks of emphasis")
            .rule("link", "leaves of a link its words")
            .rule("image", "deletes an image whose caption was lifted as a part")
            .rule("escape", "reads backslash escapes and character references")
            .rule("code", "deletes the marks of code")
            .rule("break", "joins the lines of a paragraph")
            .rule("html", "deletes HTML tags, and comments and references with what they enclose")
            .makes("structure")
            .build();

    private MarkdownFormStage() {}

    private static void read(Document document, Changes changes) {
        Parts parts = new Parts(document);
        Transcript transcript = new Transcript(changes, document.text(), 0, "front-matter");
        int body = FrontMatter.lift(document, changes, transcript, parts);
        new MarkdownBody(document, changes, transcript, parts).read(body);
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
            return new FormStage(INFO, Form.MARKDOWN, MarkdownFormStage::read);
        }
    }
}
