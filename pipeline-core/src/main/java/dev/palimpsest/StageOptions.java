package dev.palimpsest;

import dev.palimpsest.StageOption.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The values of a stage's options: what was set, and the standard for the rest. */
public final class StageOptions {
    private final Map<String, String> values;

    private StageOptions(Map<String, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** All standard values. */
    public static StageOptions standard(StageInfo info) {
        return of(info, Map.of());
    }

    /**
     * The values given and the standard for the rest.
     *
     * @throws ProfileException for an option that does not exist or a value that it does not take
     */
    public static StageOptions of(StageInfo info, Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        info.options().forEach(option -> values.put(option.name(), option.standard()));
        given.forEach((name, value) -> {
            StageOption option = info.option(name)
                    .orElseThrow(() -> ProfileException.unknown("option of " + info.id(), name, values.keySet()));
            if (!option.accepts(value)) {
                throw new ProfileException(
                        info.id() + "." + name + " cannot be \"" + value + "\"", "it takes " + option.values());
            }
            values.put(name, value);
        });
        return new StageOptions(values);
    }

    /** The values by name, in the order the stage declares them. */
    public Map<String, String> values() {
        return values;
    }

    /** The value as text. */
    public String text(String name) {
        return Objects.requireNonNull(values.get(name), () -> "undeclared option " + name);
    }

    /** The value of a {@link Type#FLAG}. */
    public boolean flag(String name) {
        return text(name).equals("true");
    }

    /** The value of an {@link Type#INTEGER}. */
    public int integer(String name) {
        return Integer.parseInt(text(name));
    }

    /** The value of a {@link Type#NUMBER}. */
    public double number(String name) {
        return Double.parseDouble(text(name));
    }
}
