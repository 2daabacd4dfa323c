package dev.palimpsest.claim;

import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Follows quotation marks through a text: what of a sentence is quoted, and whether a quotation goes on in the next one. */
final class Speech {
    /** Behind these words a quotation begins, however its mark is spaced. */
    private static final Pattern SAYS = Pattern.compile(
            "\\b(?:said|says|added|wrote|writes|stated|explained|replied|asked|told \\p{L}+)\\s?[,:]\\s?$");

    private static final String MARKS = "\"“”";

    private boolean open;
    private boolean awaited;

    /** Whether the sentence begins inside a quotation that an earlier one opened or announced. */
    boolean inside(String sentence) {
        return open || (awaited && marked(sentence));
    }

    /** Whether the last sentence gone over ends inside a quotation. */
    boolean open() {
        return open;
    }

    /** Whether a quotation mark stands in a text. */
    static boolean marks(String text) {
        for (int i = 0; i < MARKS.length(); i++) {
            if (text.indexOf(MARKS.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean marked(String sentence) {
        return !sentence.isBlank() && MARKS.indexOf(sentence.strip().charAt(0)) >= 0;
    }

    /** What is quoted in a sentence, without the marks; the last quotation may be left open. Goes over the sentence. */
    List<Span> over(String sentence) {
        List<Span> quotes = new ArrayList<>();
        boolean in = inside(sentence);
        int start = in ? 0 : -1;
        for (int i = 0; i < sentence.length(); i++) {
            if (MARKS.indexOf(sentence.charAt(i)) < 0) {
                continue;
            }
            boolean spaced = i + 1 < sentence.length() && Character.isWhitespace(sentence.charAt(i + 1));
            boolean again = in && sentence.substring(0, i).isBlank() && !(open && spaced);
            if (again) {
                start = i + 1;
            } else if (in && sentence.charAt(i) != '“') {
                quotes.add(new Span(start, i));
                in = false;
            } else {
                start = i + 1;
                in = true;
            }
        }
        if (in && start < sentence.length()) {
            quotes.add(new Span(start, sentence.length()));
        }
        open = in;
        awaited = sentence.stripTrailing().endsWith(":");
        return quotes;
    }

    /**
     * A paragraph ends. A quotation that goes on begins the next one with a mark of its own, or, in a quotation set apart, with
     * none: then the next mark closes it.
     *
     * @param rest what follows in the text, as far as a quotation may go
     */
    void paragraph(CharSequence rest) {
        if (open && !closes(rest)) {
            awaited = true;
            open = false;
        }
    }

    private static boolean closes(CharSequence rest) {
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (MARKS.indexOf(c) >= 0) {
                boolean spaceBefore = i == 0 || Character.isWhitespace(rest.charAt(i - 1));
                boolean spaceBehind = i + 1 == rest.length() || !Character.isLetterOrDigit(rest.charAt(i + 1));
                boolean announced = SAYS.matcher(rest.subSequence(0, i)).find();
                return c != '“' && !spaceBefore && spaceBehind && !announced;
            }
        }
        return false;
    }
}
