package dev.palimpsest.text;

/** What an offset in a record counts. Inside the library everything counts UTF-16 units. */
public enum OffsetUnit {
    /** Unicode code points, as Python counts. */
    CODEPOINT,
    /** UTF-16 code units, as Java and JavaScript count. */
    UTF16,
    /** Bytes of the UTF-8 form. */
    BYTE
}
