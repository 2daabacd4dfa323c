package dev.palimpsest.form;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.form.TheInfoListPage.Block;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.List;

/** Takes a page of the TheInfoList mirror apart. */
final class TheInfoListFormStage {

    static final String HEADER = "page-header";
    static final String FOOTER = "page-footer";
    static final String APPENDIX = "empty-appendix";
    static final String BREAK = "paragraph-break";

    /** The pages do not show the levels of headings; 1 is the title. */
    private static final int LEVEL = 2;

    static final StageInfo INFO = FormStage.named(
                    "theinfolist-form", "takes a page of the TheInfoList mirror apart: title, headings, paragraphs")
            .rule(HEADER, "takes the site's name and buttons away, in front of the article")
            .rule(FOOTER, "takes the cut navigation box and the list of categories away, behind the article")
            .rule(APPENDIX, "takes the heading of an appendix away of which the mirror kept nothing else")
            .rule(BREAK, "makes it one empty line between paragraphs")
            .makes("title", "headings")
            .build();

    private TheInfoListFormStage() {}

    private static void read(Document document, Changes changes) {
        String text = document.text();
        TheInfoListPage page = TheInfoListPage.of(text);
        if (page.header().isEmpty()) {
            changes.warn(new Span(0, 0), "no header of TheInfoList found; the text is taken as the article's body");
        }
        Span title = page.title();
        if (!title.isEmpty()) {
            changes.lift(title, "title");
        }
        delete(changes, new Span(0, title.start()), HEADER);
        List<Block> blocks = page.blocks();
        int from = title.end();
        String rule = HEADER;
        for (Block block : blocks) {
            changes.checkDeadline();
            Span gap = new Span(from, block.span().start());
            if (rule.equals(BREAK) && block.isKept()) {
                changes.replace(gap, "\n\n", BREAK);
            } else {
                delete(changes, gap, rule.equals(BREAK) ? block.rule() : rule);
            }
            if (block.isKept()) {
                rule = BREAK;
                if (block.isHeading()) {
                    changes.annotate(block.span(), new Heading(LEVEL));
                }
            } else {
                delete(changes, block.span(), block.rule());
            }
            from = block.span().end();
        }
        delete(changes, new Span(from, text.length()), blocks.isEmpty() ? HEADER : BREAK);
    }

    private static void delete(Changes changes, Span span, String rule) {
        if (!span.isEmpty()) {
            changes.delete(span, rule);
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
            return new FormStage(INFO, Form.THEINFOLIST, TheInfoListFormStage::read);
        }
    }
}
