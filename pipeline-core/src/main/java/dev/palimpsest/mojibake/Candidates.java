package dev.palimpsest.mojibake;

import java.util.ArrayList;
import java.util.List;

/** The ways to read one UTF-8 unit with bytes lost that begins at a character. */
final class Candidates {

    /** What a byte that was left out costs, in nats; a mark in its place makes a loss likelier. */
    private static final float DROPPED = 2.5f;

    private static final float MARKED = 0.5f;
    private static final float QUESTION = 1.5f;
    private static final float SPACE = 1.5f;
    private static final float RARE_SPACE = 4f;

    /** More combinations than these are not worth the guess. */
    private static final int MOST = 64;

    /** One way: the code point, where it ends, the bytes inferred, and what the losses cost. */
    record Candidate(int cp, int end, int lost, float cost) {}

    private final CharSequence text;
    private final Survey survey;

    Candidates(CharSequence text, Survey survey) {
        this.text = text;
        this.survey = survey;
    }

    List<Candidate> at(int start, Encoding encoding) {
        int lead = encoding.byteOf(text.charAt(start));
        int length = Utf8.length(lead);
        int visible = visible(start + 1, length - 1, encoding);
        List<Candidate> found = new ArrayList<>();
        if (visible < length - 1) {
            extend(
                    found,
                    encoding,
                    start + 1,
                    Utf8.begin(lead),
                    new State(length, length - 1, length - 1 - visible, 0, 0));
        }
        return found;
    }

    /** Where the reading of a unit stands: bytes to come, how many of them may be lost, those lost so far. */
    private record State(int length, int toCome, int losses, int lost, float cost) {
        State shown() {
            return new State(length, toCome - 1, losses, lost, cost);
        }

        State lose(int b, float more) {
            return new State(length, toCome - 1, losses - 1, lost << 8 | b, cost + more);
        }
    }

    private int visible(int from, int most, Encoding encoding) {
        int i = 0;
        while (i < most && from + i < text.length()) {
            int b = encoding.byteOf(text.charAt(from + i));
            if (b < 0x80 || b > 0xBF) {
                break;
            }
            i++;
        }
        return i;
    }

    private void extend(List<Candidate> found, Encoding encoding, int at, int cp, State state) {
        if (state.toCome == 0) {
            if (state.losses == 0 && Utf8.valid(cp, state.length)) {
                found.add(new Candidate(cp, at, state.lost, state.cost));
            }
            return;
        }
        char c = at < text.length() ? text.charAt(at) : 0;
        int b = c < 0x80 ? 0 : encoding.byteOf(c);
        if (b >= 0x80 && b <= 0xBF && state.toCome > state.losses) {
            extend(found, encoding, at + 1, Utf8.more(cp, b), state.shown());
        }
        if (state.losses == 0 || found.size() > MOST) {
            return;
        }
        if (c == 0xFFFD && survey.replaced()) {
            lose(found, encoding, at + 1, cp, state, MARKED);
        } else if (c == '?' && survey.questioned()) {
            lose(found, encoding, at + 1, cp, state, QUESTION);
        } else if (c == ' ' && survey.spaced()) {
            float cost = survey.mostlyDropped() ? RARE_SPACE : SPACE;
            extend(found, encoding, at + 1, Utf8.more(cp, 0xA0), state.lose(0xA0, cost));
            extend(found, encoding, at, Utf8.more(cp, 0xA0), state.lose(0xA0, cost + 1));
        }
        if (survey.dropped()) {
            lose(found, encoding, at, cp, state, DROPPED);
        }
    }

    private void lose(List<Candidate> found, Encoding encoding, int next, int cp, State state, float cost) {
        for (int b : encoding.undefined()) {
            extend(found, encoding, next, Utf8.more(cp, b), state.lose(b, cost));
        }
    }
}
