package dev.palimpsest.form;

import dev.palimpsest.form.YamlNode.Entry;
import dev.palimpsest.form.YamlNode.Mapping;
import dev.palimpsest.form.YamlNode.Scalar;
import dev.palimpsest.form.YamlNode.Sequence;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the YAML of a front matter into nodes that know where they stand. Works on events alone: nothing is constructed,
 * no alias is followed, and what is nested beyond any use is not read. A front matter that is broken is read again from the next top-level key on.
 */
final class YamlReader {
    private static final int MOST_RESTARTS = 8;
    private static final int DEEPEST = 1_000;

    private final String source;
    private final Changes changes;
    private final Deque<YamlNode> open = new ArrayDeque<>();
    private final Deque<Optional<String>> keys = new ArrayDeque<>();
    private final Mapping root = new Mapping();
    private final List<Span> unread = new ArrayList<>();
    private int base;
    private CodePoints codePoints;
    private int depth;
    private int aliases;
    private int lastValue;

    private YamlReader(String source, Changes changes) {
        this.source = source;
        this.changes = changes;
        this.codePoints = new CodePoints(source, 0, 0);
    }

    /** What was read, and the lines that could not be. */
    record Result(Mapping root, List<Span> unread) {}

    /** Reads the YAML between two offsets. */
    static Result read(String source, Span yaml, Changes changes) {
        YamlReader reader = new YamlReader(source, changes);
        reader.readAll(yaml);
        return new Result(reader.root, List.copyOf(reader.unread));
    }

    private void readAll(Span yaml) {
        int from = yaml.start();
        lastValue = from;
        for (int restart = 0; from < yaml.end(); restart++) {
            int reached = readFrom(from, yaml.end());
            if (reached >= yaml.end()) {
                break;
            }
            int next = restart == MOST_RESTARTS ? yaml.end() : nextKey(reached, yaml.end());
            int line = source.lastIndexOf('\n', Math.max(0, reached - 1)) + 1;
            Span lost = new Span(Math.max(lastValue, line), next);
            unread.add(lost);
            changes.warn(lost, "this part of the front matter is not YAML; it is kept as it is");
            from = next;
        }
        if (aliases > 0) {
            changes.warn(yaml, aliases + " YAML aliases in the front matter were not followed");
        }
    }

    /** Reads until the end or the first error; gives the end of the last thing read. */
    private int readFrom(int from, int end) {
        base = from;
        codePoints = new CodePoints(source, from, end);
        open.clear();
        keys.clear();
        depth = 0;
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        int reached = from;
        try {
            for (Event event : new Parse(settings).parseString(source.substring(from, end))) {
                changes.checkDeadline();
                reached = event.getEndMark()
                        .map(m -> codePoints.utf16(m.getIndex()))
                        .orElse(reached);
                take(event);
                if (depth > DEEPEST) {
                    // the parser takes time with the square of the depth
                    return Math.min(end - 1, reached);
                }
            }
            return end;
        } catch (YamlEngineException e) {
            return Math.min(end - 1, reached);
        }
    }

    private void take(Event event) {
        if (event instanceof ScalarEvent scalar) {
            scalar(scalar);
        } else if (event instanceof MappingStartEvent) {
            begin(open.isEmpty() ? root : new Mapping());
        } else if (event instanceof SequenceStartEvent) {
            begin(new Sequence());
        } else if (event instanceof CollectionEndEvent) {
            depth--;
            if (depth < DEEPEST) {
                open.pop();
                keys.pop();
            }
        } else if (event instanceof AliasEvent) {
            aliases++;
            add(new Sequence());
        }
    }

    private void begin(YamlNode node) {
        if (depth < DEEPEST) {
            if (depth > 0) {
                add(node);
            }
            open.push(node);
            keys.push(Optional.empty());
        } else if (depth == DEEPEST) {
            changes.warn(Span.at(base, 0), "YAML deeper than " + DEEPEST + " levels in the front matter was not read");
        }
        depth++;
    }

    private void scalar(ScalarEvent event) {
        if (depth > DEEPEST
                || event.getStartMark().isEmpty()
                || event.getEndMark().isEmpty()) {
            return;
        }
        if (open.peek() instanceof Mapping && keys.getFirst().isEmpty()) {
            keys.pop();
            keys.push(Optional.of(event.getValue()));
            return;
        }
        Span span = new Span(
                codePoints.utf16(event.getStartMark().get().getIndex()),
                codePoints.utf16(event.getEndMark().get().getIndex()));
        lastValue = span.end();
        add(new Scalar(YamlScalar.read(source, span, event.getScalarStyle(), event.getValue())));
    }

    private void add(YamlNode node) {
        YamlNode parent = open.peek();
        if (parent instanceof Sequence sequence) {
            sequence.items().add(node);
        } else if (parent instanceof Mapping mapping) {
            // a collection as a key has no name that anything asks for
            mapping.entries().add(new Entry(keys.pop().orElse(""), node));
            keys.push(Optional.empty());
        }
    }

    /** The next line behind {@code offset} that begins with a letter: a top-level key. */
    private int nextKey(int offset, int end) {
        int line = source.indexOf('\n', offset) + 1;
        while (line > 0 && line < end) {
            if (Character.isLetter(source.charAt(line))) {
                return line;
            }
            line = source.indexOf('\n', line) + 1;
        }
        return end;
    }

    /** From the code points that the parser counts to UTF-16 offsets of the source, walking from the one asked for last. */
    private static final class CodePoints {
        private final String source;
        private final int from;
        private final int end;
        private int lastPoint;
        private int lastUnit;

        CodePoints(String source, int from, int end) {
            this.source = source;
            this.from = from;
            this.end = end;
            this.lastUnit = from;
        }

        int utf16(int codePoint) {
            while (lastPoint > codePoint && lastUnit > from) {
                lastUnit -= Character.charCount(source.codePointBefore(lastUnit));
                lastPoint--;
            }
            while (lastPoint < codePoint && lastUnit < end) {
                lastUnit += Character.charCount(source.codePointAt(lastUnit));
                lastPoint++;
            }
            return lastUnit;
        }
    }
}
