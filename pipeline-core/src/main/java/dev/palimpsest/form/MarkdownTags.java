package dev.palimpsest.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Keeps a paragraph of Markdown that is full of {@code <} from taking quadratic time. For each of them commonmark looks for
 * what ends a tag, through the whole paragraph if need be. Here it is remembered where the next end stands: without one, or
 * when many have been looked for in vain, the character is text, as it would have been in the end.
 */
final class MarkdownTags implements InlineContentParser {
    /** Characters that may be looked through beyond the length of the paragraph. */
    private static final long PATIENCE = 1 << 23;

    /** The longest tag that is read when patience is at its end, in characters. */
    private static final int SHORT = 200;

    private static final int NONE = Integer.MAX_VALUE;

    private final Map<String, Integer> ends = new HashMap<>();
    private int first = -1;
    private long looked;

    private MarkdownTags() {}

    /** Makes one for each paragraph. */
    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('<');
        }

        @Override
        public InlineContentParser create() {
            return new MarkdownTags();
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int at = index(scanner);
        scanner.next();
        Position behind = scanner.position();
        int end = end(ending(scanner), scanner, at);
        first = first < 0 ? at : first;
        boolean read = end < NONE && (end - at < SHORT || looked - (at - first) + end - at < PATIENCE);
        if (!read) {
            return ParsedInline.of(new Text("<"), behind);
        }
        looked += end - at;
        return ParsedInline.none();
    }

    /** Where the scanner stands in the source. */
    private static int index(Scanner scanner) {
        Position start = scanner.position();
        scanner.next();
        List<SourceSpan> spans = scanner.getSource(start, scanner.position()).getSourceSpans();
        scanner.setPosition(start);
        return spans.get(0).getInputIndex();
    }

    /** What would end that which begins behind the {@code <}. */
    private static String ending(Scanner scanner) {
        Position behind = scanner.position();
        if (scanner.next("!--")) {
            scanner.setPosition(behind); // the dashes that open a comment may be those that end it
            return "-->";
        }
        return scanner.next("![CDATA[") ? "]]>" : scanner.next('?') ? "?>" : ">";
    }

    /** Where the next ending stands in the source, {@link #NONE} if there is none; what is known is not looked for again. */
    private int end(String ending, Scanner scanner, int at) {
        int known = ends.getOrDefault(ending, -1);
        if (known > at) {
            return known;
        }
        while (scanner.find(ending.charAt(0)) >= 0) {
            int found = index(scanner);
            if (scanner.next(ending)) {
                ends.put(ending, found);
                return found;
            }
            scanner.next();
        }
        ends.put(ending, NONE);
        return NONE;
    }
}
