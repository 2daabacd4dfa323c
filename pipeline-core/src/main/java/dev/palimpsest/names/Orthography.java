package dev.palimpsest.names;

import java.util.Locale;
import java.util.regex.Pattern;

/** A way of writing names. */
public enum Orthography {
    /** Azerbaijani Latin of 1992. */
    AZ_LATIN("az-Latn", ""),
    /** Azerbaijani Cyrillic of 1958. */
    AZ_CYRILLIC("az-Cyrl", "az_Cyrl-az_Latn"),
    /** Azerbaijani Cyrillic of 1939, with ҷ and қ. */
    AZ_CYRILLIC_1939("az-Cyrl-1939", "az_Cyrl-az_Latn"),
    /** Janalif, the Latin alphabet of 1929 to 1939. */
    JANALIF("az-Latn-1929", "janalif-az_Latn"),
    /** Arabic script: Azerbaijani of Iran, or Persian, which a name alone does not tell apart. */
    AZ_ARABIC("az-Arab", "az_Arab-az_Latn"),
    /** ALA-LC romanisation of Azerbaijani Cyrillic. */
    ALA_LC("az-Latn-alalc97", "ALALC-az_Latn"),
    /** Russian practical transcription, with Ukrainian and Belarusian. */
    RUSSIAN("ru-Cyrl", "ru-az_Latn"),
    /** BGN/PCGN romanisation of the Russian transcription. */
    RUSSIAN_LATIN("ru-Latn", "ru_Latn-az_Latn"),
    /** English press and official style; also plain letters that fit several styles. */
    ENGLISH("en-Latn", "en-az_Latn"),
    ARMENIAN("hy-Armn", "hy-az_Latn"),
    GEORGIAN("ka-Geor", "ka-az_Latn"),
    /** Letters of several scripts, or of none that is known here. */
    UNKNOWN("und", "");

    private static final String AZ_LETTERS = "əğışçöüƏĞİŞÇÖÜ";

    /** What only the romanisation of Russian has: y for ы, and soft consonants before vowels. */
    private static final Pattern SOVIET =
            Pattern.compile("[bdfghklmnprstvz](?:y(?![aeou])|y[au](?!n\\b|n[^a-z]))|zh|['’]");

    private static final Pattern DIGRAPH = Pattern.compile("[cgks]h|j|w");

    private final String id;
    private final String rules;

    Orthography(String id, String rules) {
        this.id = id;
        this.rules = rules;
    }

    /** Its language and script, after BCP 47. */
    public String id() {
        return id;
    }

    /** The name of the rules that give the Azerbaijani form; empty where there is nothing to change. */
    String rules() {
        return rules;
    }

    /** The orthography of a word or a name. */
    public static Orthography of(String name) {
        if (any(name, "ƣɵƶƅƢƟƵƄ")) { // Janalif has a few letters that look Cyrillic beside these
            return JANALIF;
        }
        return switch (Script.of(name)) {
            case LATIN -> latin(name);
            case CYRILLIC -> cyrillic(name);
            case ARABIC -> AZ_ARABIC;
            case ARMENIAN -> ARMENIAN;
            case GEORGIAN -> GEORGIAN;
            default -> UNKNOWN;
        };
    }

    private static Orthography latin(String name) {
        if (any(name, "ăġḣ") || name.indexOf('\u0310') >= 0 || name.indexOf('\u0307') >= 0) {
            return ALA_LC;
        }
        if (any(name, AZ_LETTERS)) {
            return AZ_LATIN;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("dzh")
                || lower.contains("ë")
                || SOVIET.matcher(lower).find()) {
            return RUSSIAN_LATIN;
        }
        return DIGRAPH.matcher(lower).find() || !any(lower, "qx") ? ENGLISH : AZ_LATIN;
    }

    private static Orthography cyrillic(String name) {
        if (any(name, "ҷқҶҚ")) {
            return AZ_CYRILLIC_1939;
        }
        if (any(name, "әғҝҹјөүһӘҒҜҸЈӨҮҺ")) {
            return AZ_CYRILLIC;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean russian =
                any(lower, "яюёйэцщьъіїєґў") || lower.contains("дж") || lower.endsWith("ов") || lower.endsWith("ев");
        return russian ? RUSSIAN : AZ_CYRILLIC;
    }

    private static boolean any(String text, String letters) {
        for (int i = 0; i < text.length(); i++) {
            if (letters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
