package dev.palimpsest.mojibake;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;

/** Removes what steers a device and is no text: escapes, controls, byte-order marks, halves of surrogate pairs. */
final class ControlCharacters implements Stage {
    private static final StageInfo INFO = StageInfo.named(
                    "control-characters",
                    "removes terminal escapes, control characters, byte-order marks and lone surrogates")
            .rule("terminal-escape", "deletes an ANSI escape sequence, such as one for a colour")
            .rule(
                    "control",
                    "deletes a C0 control other than tab, line feed, form feed and carriage return, or a deprecated format control")
            .rule("byte-order-mark", "deletes U+FEFF")
            .rule("lone-surrogate", "half of a surrogate pair becomes U+FFFD")
            .build();

    private static final char ESCAPE = 0x1B;
    private static final int LONGEST = 64;

    /** Makes the stage. */
    @AutoService(StageProvider.class)
    public static final class Provider implements StageProvider {
        @Override
        public StageInfo info() {
            return INFO;
        }

        @Override
        public Stage create(StageOptions options) {
            return new ControlCharacters();
        }
    }

    @Override
    public StageInfo info() {
        return INFO;
    }

    @Override
    public void run(Document document, Changes changes) {
        String text = document.text();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if ((i & 0xFFFF) == 0) {
                changes.checkDeadline();
            }
            int end = c == ESCAPE ? escape(text, i) : i;
            if (end > i) {
                changes.delete(new Span(i, end), "terminal-escape");
                i = end;
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i += 2;
                continue;
            }
            if (c == 0xFEFF) {
                changes.delete(Span.at(i, 1), "byte-order-mark");
            } else if (isControl(c)) {
                changes.delete(Span.at(i, 1), "control");
            } else if (Character.isSurrogate(c)) {
                changes.replace(Span.at(i, 1), "\uFFFD", "lone-surrogate");
            }
            i++;
        }
    }

    /** The end of an escape sequence of the form CSI parameters letter, or where it begins if it is none. */
    private static int escape(String text, int start) {
        int i = start + 1;
        if (i >= text.length() || text.charAt(i) != '[') {
            return start;
        }
        i++;
        while (i < text.length() && i - start < LONGEST && text.charAt(i) >= 0x20 && text.charAt(i) < 0x40) {
            i++;
        }
        return i < text.length() && text.charAt(i) >= 0x40 && text.charAt(i) < 0x7F ? i + 1 : start;
    }

    private static boolean isControl(char c) {
        boolean c0 = c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r';
        return c0 || c == 0x7F || (c >= 0x206A && c <= 0x206F) || (c >= 0xFFF9 && c <= 0xFFFB);
    }
}
