package dev.palimpsest.form;

import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageInfo.Scope;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import java.util.function.BiConsumer;

/**
 * A stage that takes the documents of one form apart and leaves all others alone.
 *
 * @param info what it declares
 * @param form the form that a document must have been taken for
 * @param reading takes the document apart
 */
record FormStage(StageInfo info, Form form, BiConsumer<Document, Changes> reading) implements Stage {

    /** Begins the declaration of such a stage: it reads the body, once, when the form is known. */
    static StageInfo.Builder named(String id, String summary) {
        return StageInfo.named(id, summary).needs("form").scope(Scope.BODY).once();
    }

    @Override
    public void run(Document document, Changes changes) {
        if (FormDetector.isForm(document, form)) {
            reading.accept(document, changes);
        }
    }
}
