package dev.palimpsest.fuzz;

/**
 * The entry that Jazzer calls, {@code --target_class=dev.palimpsest.fuzz.Fuzz --target_args=mojibake}. Nothing here needs
 * Jazzer to compile; {@code mvn -Pfuzz} brings it, and docs/how-to/fuzz.md has the command.
 */
public final class Fuzz {
    private static FuzzTarget target = FuzzTarget.MOJIBAKE;

    private Fuzz() {}

    /** Chooses the target by its id. */
    public static void fuzzerInitialize(String[] arguments) {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("give one target: " + FuzzTarget.ids());
        }
        target = FuzzTarget.of(arguments[0]);
    }

    /** One input. */
    public static void fuzzerTestOneInput(byte[] data) {
        target.check(data);
    }
}
