package dev.palimpsest.cli.flow;

import dev.palimpsest.record.Source;
import dev.palimpsest.text.RawText;
import java.io.IOException;

/** What is done with one document. Knows nothing of threads, of other documents, or of where the result goes. */
public interface Work<R> {

    /**
     * The result for one document.
     *
     * @throws dev.palimpsest.text.PalimpsestException if the document fails
     * @throws IOException if the result cannot be written
     */
    R of(RawText raw, Source source) throws IOException;

    /** The stage that the calling thread is in, or was in when it failed; empty for none. */
    default String stage() {
        return "";
    }
}
