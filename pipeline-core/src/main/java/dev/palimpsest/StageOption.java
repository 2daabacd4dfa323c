package dev.palimpsest;

import java.util.List;

/**
 * One thing that can be set of a stage.
 *
 * @param name kebab-case
 * @param type what values it takes
 * @param choices the values, where the type is {@link Type#CHOICE}; else empty
 * @param standard the value when nothing is said
 * @param meaning one line
 */
public record StageOption(String name, Type type, List<String> choices, String standard, String meaning) {

    public StageOption {
        choices = List.copyOf(choices);
    }

    /** What values an option takes. */
    public enum Type {
        /** {@code true} or {@code false}. */
        FLAG,
        /** One of a few words. */
        CHOICE,
        /** A whole number. */
        INTEGER,
        /** A decimal number. */
        NUMBER,
        /** Any text; empty for none. */
        TEXT
    }

    /** An option that is on or off. */
    public static StageOption flag(String name, Boolean standard, String meaning) {
        return new StageOption(name, Type.FLAG, List.of(), standard.toString(), meaning);
    }

    /** An option with a few values, the first one standard. */
    public static StageOption choice(String name, String meaning, String... values) {
        return new StageOption(name, Type.CHOICE, List.of(values), values[0], meaning);
    }

    /** An option that is a whole number. */
    public static StageOption integer(String name, int standard, String meaning) {
        return new StageOption(name, Type.INTEGER, List.of(), Integer.toString(standard), meaning);
    }

    /** An option that is a decimal number. */
    public static StageOption number(String name, double standard, String meaning) {
        return new StageOption(name, Type.NUMBER, List.of(), Double.toString(standard), meaning);
    }

    /** An option that is any text. */
    public static StageOption text(String name, String standard, String meaning) {
        return new StageOption(name, Type.TEXT, List.of(), standard, meaning);
    }

    /** Whether the value is one it takes. */
    public boolean accepts(String value) {
        return switch (type) {
            case FLAG -> value.equals("true") || value.equals("false");
            case CHOICE -> choices.contains(value);
            case INTEGER -> value.matches("-?\\d{1,9}");
            case NUMBER -> value.matches("-?\\d{1,9}(\\.\\d{1,9})?");
            case TEXT -> true;
        };
    }

    /** The values it takes, in words. */
    public String values() {
        return switch (type) {
            case FLAG -> "true or false";
            case CHOICE -> String.join(", ", choices);
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
            case TEXT -> "text";
        };
    }
}
