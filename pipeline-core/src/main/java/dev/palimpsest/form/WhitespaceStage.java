package dev.palimpsest.form;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;

/** Leaves one blank between words and one empty line between paragraphs. */
final class WhitespaceStage implements Stage {
    private static final StageInfo INFO = StageInfo.named(
                    "whitespace", "leaves one blank between words and one empty line between paragraphs")
            .rule("blank-run", "leaves one of several blanks inside a line")
            .rule("line-end", "deletes blanks at the end of a line, and carriage returns before line feeds")
            .rule("empty-line", "leaves one of several empty lines, and none at the beginning and the end")
            .build();

    @Override
    public StageInfo info() {
        return INFO;
    }

    @Override
    public void run(Document document, Changes changes) {
        String text = document.text();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!isBlank(c)) {
                at++;
                continue;
            }
            int end = at + 1;
            int breaks = c == '\n' ? 1 : 0;
            int lastBreak = breaks > 0 ? at : -1;
            while (end < text.length() && isBlank(text.charAt(end))) {
                if (text.charAt(end) == '\n') {
                    breaks++;
                    lastBreak = end;
                }
                end++;
            }
            if (end - at > 1 || at == 0 || end == text.length()) {
                changes.checkDeadline();
                shorten(text, new Span(at, end), breaks, lastBreak, changes);
            }
            at = end;
        }
    }

    private static boolean isBlank(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r');
    }

    private static void shorten(String text, Span run, int breaks, int lastBreak, Changes changes) {
        if (run.start() == 0 || run.end() == text.length()) {
            changes.delete(run, "empty-line");
        } else if (breaks == 0) {
            boolean tab = text.charAt(run.start()) == '\t' && run.length() == 1;
            changes.replace(run, tab ? "\t" : " ", "blank-run");
        } else {
            String indent = breaks == 1 ? text.substring(lastBreak + 1, run.end()) : "";
            changes.replace(run, breaks == 1 ? "\n" + indent : "\n\n", breaks > 2 ? "empty-line" : "line-end");
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
            return new WhitespaceStage();
        }
    }
}
