package dev.palimpsest.names;

import java.lang.Character.UnicodeScript;

/** The script of a letter, a word or a name. */
public enum Script {
    LATIN("Latn"),
    CYRILLIC("Cyrl"),
    ARABIC("Arab"),
    ARMENIAN("Armn"),
    GEORGIAN("Geor"),
    /** Letters of any other script. */
    OTHER("Zyyy"),
    /** No letters at all. */
    NONE("Zxxx"),
    /** Letters of several scripts. */
    MIXED("Zmix");

    private final String code;

    Script(String code) {
        this.code = code;
    }

    /** The ISO 15924 code; {@code Zmix}, which that standard does not have, for {@link #MIXED}. */
    public String code() {
        return code;
    }

    /** The script of a letter; {@link #NONE} if it is none. */
    static Script of(int letter) {
        if (letter < 0x80) {
            return (letter | 0x20) >= 'a' && (letter | 0x20) <= 'z' ? LATIN : NONE;
        }
        if (!Character.isLetter(letter)) {
            return NONE;
        }
        return switch (UnicodeScript.of(letter)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case ARABIC -> ARABIC;
            case ARMENIAN -> ARMENIAN;
            case GEORGIAN -> GEORGIAN;
            default -> OTHER;
        };
    }

    /** The script of a text: the one that all its letters share, or {@link #MIXED} or {@link #NONE}. */
    static Script of(CharSequence text) {
        Script seen = NONE;
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            Script script = of(c);
            if (script != NONE && seen == NONE) {
                seen = script;
            } else if (script != NONE && script != seen) {
                return MIXED;
            }
            i += Character.charCount(c);
        }
        return seen;
    }
}
