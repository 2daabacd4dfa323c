package dev.palimpsest.text;

import java.util.AbstractList;
import java.util.List;

/** The edits of one revision of one text, made when they are looked at. */
final class EditLog extends AbstractList<Edit> {
    private final TextState state;
    private final int index;
    private final RawText raw;
    private final Revision revision;

    EditLog(TextState state, int index, RawText raw) {
        this.state = state;
        this.index = index;
        this.raw = raw;
        this.revision = state.revisions().get(index);
    }

    @Override
    public Edit get(int i) {
        Revision.Log log = revision.log();
        Span at = revision.alignment().oldBlock(i);
        Span source = state.toRaw(at, index);
        return new Edit(
                state.path(),
                index - state.own(),
                log.stage(),
                log.rules()[log.rule()[i]],
                at,
                source,
                raw.toBytes(source),
                at.of(state.textBefore(index, raw)),
                revision.alignment().newBlock(i).of(revision.text()),
                log.why().get(i));
    }

    @Override
    public int size() {
        return revision.log().rule().length;
    }

    /** Several logs as one list. */
    static List<Edit> concat(List<? extends List<Edit>> logs) {
        int[] ends = new int[logs.size()];
        int sum = 0;
        for (int i = 0; i < ends.length; i++) {
            sum += logs.get(i).size();
            ends[i] = sum;
        }
        int total = sum;
        return new AbstractList<>() {
            @Override
            public Edit get(int i) {
                java.util.Objects.checkIndex(i, total);
                int log = java.util.Arrays.binarySearch(ends, i + 1);
                log = log < 0 ? -log - 1 : log;
                while (log > 0 && ends[log - 1] > i) {
                    log--;
                }
                return logs.get(log).get(i - (log == 0 ? 0 : ends[log - 1]));
            }

            @Override
            public int size() {
                return total;
            }
        };
    }
}
