package dev.palimpsest.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * A document that could not be processed: a line of failures.jsonl.
 *
 * @param document its id
 * @param source the path of the input it came from
 * @param stage the stage that failed; empty where none had begun
 * @param error what kind of failure, a kebab-case noun: {@code encoding}, {@code timeout}, {@code too-large}...
 * @param message what is wrong and where
 * @param hint what to do about it; empty where nothing helps
 */
public record Failure(String document, String source, String stage, String error, String message, String hint) {

    /** Whether another run of the same may end otherwise: a time-out depends on the machine, all else on the document. */
    public boolean isRetryable() {
        return error.equals("timeout");
    }

    /** Writes it as one JSON object. */
    public void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("document", document);
        out.writeStringField("source", source);
        out.writeFieldName("stage");
        if (stage.isEmpty()) {
            out.writeNull();
        } else {
            out.writeString(stage);
        }
        out.writeStringField("error", error);
        out.writeStringField("message", message);
        out.writeStringField("hint", hint);
        out.writeBooleanField("retryable", isRetryable());
        out.writeEndObject();
    }
}
