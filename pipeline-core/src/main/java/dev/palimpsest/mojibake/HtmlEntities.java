package dev.palimpsest.mojibake;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOption;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Decodes HTML entities in text that is not markup. */
final class HtmlEntities implements Stage {
    private static final StageInfo INFO = StageInfo.named(
                    "html-entities", "decodes HTML entities in text that is not markup")
            .option(StageOption.choice(
                    "markup",
                    "what to do with text that has tags: leave it, since its entities may be escapes, or decode it all the same",
                    "leave",
                    "decode"))
            .rule("entity", "a named or numbered HTML entity becomes its character")
            .once()
            .build();

    /** More than the 33 characters of the longest entity, CounterClockwiseContourIntegral with its signs. */
    private static final int LONGEST = 40;

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,999}>");

    private final boolean decodeMarkup;

    private HtmlEntities(boolean decodeMarkup) {
        this.decodeMarkup = decodeMarkup;
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
            return new HtmlEntities(options.text("markup").equals("decode"));
        }
    }

    @Override
    public StageInfo info() {
        return INFO;
    }

    @Override
    public void run(Document document, Changes changes) {
        String text = document.text();
        if (!decodeMarkup && TAG.matcher(text).find()) {
            return;
        }
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            changes.checkDeadline();
            int end = end(text, at);
            String entity = text.substring(at, end);
            String decoded = Parser.unescapeEntities(entity, true);
            if (end > at && !decoded.equals(entity) && !decoded.endsWith(";")) {
                changes.replace(new Span(at, end), decoded, "entity");
            }
        }
    }

    /** The end of the entity that may begin at an ampersand, or the ampersand's place if none does. */
    private static int end(String text, int start) {
        int last = Math.min(text.length(), start + LONGEST);
        for (int i = start + 1; i < last; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i + 1;
            }
            if (c != '#' && !(c < 0x80 && Character.isLetterOrDigit(c))) {
                return start;
            }
        }
        return start;
    }
}
