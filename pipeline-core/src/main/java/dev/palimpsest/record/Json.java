package dev.palimpsest.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;

/**
 * JSON as Palimpsest reads and writes it: keys in the order they are written, nothing escaped that need not be, a lone
 * surrogate as an escape. The same records give the same bytes.
 */
public final class Json {
    private static final int DEEPEST = 1_000;
    private static final int LONGEST_NUMBER = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Json() {}

    /**
     * The factory for reading. A string may be as long as Java holds (what a document may be is the caller's to bound); a
     * value may be nested {@value #DEEPEST} deep.
     */
    public static JsonFactory factory() {
        return FACTORY;
    }

    /** A generator that writes UTF-8 and leaves the stream open when it is closed. */
    public static JsonGenerator generator(OutputStream out) throws IOException {
        JsonGenerator generator = FACTORY.createGenerator(new Utf8Writer(out));
        return generator.setRootValueSeparator(null);
    }
}
