package dev.palimpsest.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a document made again from nothing but its raw text and its log of edits: the proof that the log is whole. */
public final class Replay {
    private final Map<String, String> before = new LinkedHashMap<>();
    private final Map<String, Integer> revisions = new LinkedHashMap<>();
    private final Map<String, StringBuilder> out = new LinkedHashMap<>();
    private final Map<String, Integer> copied = new LinkedHashMap<>();

    private Replay(String raw) {
        begin("", raw);
    }

    /**
     * Replays a log.
     *
     * @param raw the raw text
     * @param edits the log, each text's edits in the order of {@link Document#edits()}
     * @return the text of the body under the empty path and of every part under its own
     * @throws IllegalStateException where an edit does not fit the text it claims to change
     */
    public static Map<String, String> of(String raw, Iterable<Edit> edits) {
        Replay replay = new Replay(raw);
        edits.forEach(replay::apply);
        Map<String, String> texts = new LinkedHashMap<>();
        replay.before.keySet().forEach(path -> texts.put(path, replay.finish(path)));
        return texts;
    }

    private void begin(String path, String text) {
        before.put(path, text);
        revisions.put(path, 0);
        out.put(path, new StringBuilder());
        copied.put(path, 0);
    }

    private void apply(Edit edit) {
        String path = edit.field();
        Integer revision = revisions.get(path);
        if (revision == null) {
            throw new IllegalStateException("edited before it was lifted: " + edit);
        }
        if (edit.revision() != revision) {
            before.put(path, finish(path));
            revisions.put(path, edit.revision());
            out.put(path, new StringBuilder());
            copied.put(path, 0);
        }
        String text = value(before, path);
        if (!edit.at().of(text).equals(edit.before()) || edit.at().start() < value(copied, path)) {
            throw new IllegalStateException("does not fit the text it changes: " + edit);
        }
        value(out, path).append(text, value(copied, path), edit.at().start()).append(edit.after());
        copied.put(path, edit.at().end());
        if (edit.rule().equals(Edit.LIFT) && edit.why().containsKey(Edit.PART)) {
            begin(value(edit.why(), Edit.PART), edit.before());
        }
    }

    private String finish(String path) {
        String text = value(before, path);
        return value(out, path) + text.substring(value(copied, path));
    }

    private static <V> V value(Map<String, V> map, String path) {
        return java.util.Objects.requireNonNull(map.get(path), path);
    }
}
