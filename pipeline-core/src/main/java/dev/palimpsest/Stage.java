package dev.palimpsest;

import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;

/** One step of a pipeline: reads a document and says what to change in it. Stateless, safe for many threads. */
public interface Stage {

    /** What the stage is, the same for every instance. */
    StageInfo info();

    /**
     * Proposes changes. Called once for each text of the document, or once in all, as {@link StageInfo#scope()} says; every
     * call of one step sees the document as it was before the step.
     */
    void run(Document document, Changes changes);
}
