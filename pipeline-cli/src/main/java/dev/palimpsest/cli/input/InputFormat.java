package dev.palimpsest.cli.input;

import dev.palimpsest.text.RawText.Malformed;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * How inputs are to be read.
 *
 * @param container how files hold documents; empty to go by each file
 * @param fields where a record of JSONL or CSV holds what
 * @param delimiter what stands between the fields of CSV; empty to go by the file's name
 * @param namespaces of a wiki dump, those to be read; empty for all
 * @param encoding of the bytes; never guessed
 * @param malformed what to do with bytes that are not text in it
 * @param mostBytes the most raw bytes that one document may have
 */
public record InputFormat(
        Optional<Container> container,
        RecordFields fields,
        Optional<Character> delimiter,
        Set<Integer> namespaces,
        Charset encoding,
        Malformed malformed,
        long mostBytes) {

    /** A UTF-8 character has at most that many bytes. */
    private static final int WIDEST = 4;

    /** Goes by each file; UTF-8; articles of a wiki; a document of at most {@code mostChars} characters. */
    public static InputFormat standard(long mostChars) {
        return new InputFormat(
                Optional.empty(),
                RecordFields.STANDARD,
                Optional.empty(),
                Set.of(0),
                StandardCharsets.UTF_8,
                Malformed.FAIL,
                mostChars * WIDEST);
    }
}
