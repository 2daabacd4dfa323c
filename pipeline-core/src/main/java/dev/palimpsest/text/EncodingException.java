package dev.palimpsest.text;

/** Raw bytes that are not text in the encoding they were said to be in. */
public final class EncodingException extends PalimpsestException {
    private static final long serialVersionUID = 1L;

    private final long position;

    EncodingException(String id, long position, String encoding, String why) {
        super(
                id + ": not " + encoding + " at byte " + position + ": " + why,
                "name the encoding (--encoding, or the argument of RawText.of), or read on past it (--malformed replace, Malformed.REPLACE)");
        this.position = position;
    }

    /** The offset of the first malformed byte. */
    public long position() {
        return position;
    }
}
