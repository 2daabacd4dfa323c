package dev.palimpsest.cli.input;

import dev.palimpsest.text.RawText.Malformed;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How inputs are to be read.
 *
 * @param container how files hold documents; empty to go by each file
 * @param textField the field of a record that holds the text
 * @param idField the field of a record that holds its id
 * @param encoding of the bytes; never guessed
 * @param malformed what to do with bytes that are not text in it
 * @param mostBytes the most raw bytes that one document may have
 */
public record InputFormat(
        Optional<Container> container,
        String textField,
        String idField,
        Charset encoding,
        Malformed malformed,
        long mostBytes) {

    /** A UTF-8 character has at most that many bytes. */
    private static final int WIDEST = 4;

    /** Goes by each file; UTF-8; a document of at most {@code mostChars} characters. */
    public static InputFormat standard(long mostChars) {
        return new InputFormat(
                Optional.empty(), "text", "id", StandardCharsets.UTF_8, Malformed.FAIL, mostChars * WIDEST);
    }
}
