package dev.palimpsest.cli;

/** Which of the standard streams are a terminal; the launcher finds out and says so in a system property. */
final class Terminal {
    /** The numbers of the streams that are a terminal, such as {@code 02}. */
    static final String PROPERTY = "palimpsest.terminal";

    private Terminal() {}

    static boolean isStandardInput() {
        return is('0');
    }

    static boolean isStandardError() {
        return is('2');
    }

    private static boolean is(char stream) {
        return System.getProperty(PROPERTY, "").indexOf(stream) >= 0;
    }
}
