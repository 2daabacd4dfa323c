package dev.palimpsest.form;

import java.util.ArrayList;
import java.util.List;

/** A node of a YAML document with where it stands; aliases are left out, so a tree is as large as its source. */
sealed interface YamlNode {

    /** A value. */
    record Scalar(Reading reading) implements YamlNode {}

    /** A list. */
    record Sequence(List<YamlNode> items) implements YamlNode {
        Sequence() {
            this(new ArrayList<>());
        }
    }

    /** A map in the order of its source; a key may stand in it more than once. */
    record Mapping(List<Entry> entries) implements YamlNode {
        Mapping() {
            this(new ArrayList<>());
        }
    }

    /** A key and its value. */
    record Entry(String key, YamlNode value) {}

    /** The value of a key; an empty list if there is none. */
    default YamlNode get(String key) {
        if (this instanceof Mapping mapping) {
            for (Entry entry : mapping.entries) {
                if (entry.key.equals(key)) {
                    return entry.value;
                }
            }
        }
        return new Sequence();
    }

    /** What the node holds, if it is a list. */
    default List<YamlNode> list() {
        return this instanceof Sequence sequence ? sequence.items : List.of();
    }
}
