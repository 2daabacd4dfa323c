package dev.palimpsest.form;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Stages;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import java.util.Map;

/** What the tests of the form stages share: a text taken apart as the form it is said to be. */
final class FormStages {
    private FormStages() {}

    /** The document that the stages named make of a text of the form named. */
    static Document process(String form, String text, String... stages) {
        Stages all = Stages.discovered();
        Pipeline.Builder pipeline = Pipeline.builder().stage(all.create("detect-form", Map.of("form", form)));
        for (String stage : stages) {
            pipeline.stage(all.create(stage));
        }
        return pipeline.build().process(RawText.of("test", text));
    }

    /** The text of a part; empty if there is none. */
    static String part(Document document, String path) {
        return document.part(path).map(Document::text).orElse("");
    }
}
