package dev.palimpsest.wiki;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageInfo.Scope;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.form.DetectedForm;
import dev.palimpsest.form.Form;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import java.util.EnumSet;
import java.util.Set;

/** Deletes what other programs left of wikitext: links keep their words, templates go, captions become parts. */
final class WikitextLeftoversStage implements Stage {
    private static final Set<Form> FROM_WIKIS =
            EnumSet.of(Form.MARKDOWN, Form.THEINFOLIST, Form.WIKIPEDIA_TEXT, Form.WIKITEXT);
    private static final StageInfo INFO = StageInfo.named(
                    "wikitext-leftovers",
                    "deletes leftovers of wikitext; links keep their words, captions become parts")
            .rule("link", "leaves of a link its words")
            .rule("file", "deletes a link to a file whose caption was lifted as a part")
            .rule("template", "leaves of a template the words that it writes, if that is known, and deletes any other")
            .rule("bracket", "deletes double brackets and braces that have no counterpart")
            .rule("emphasis", "deletes runs of apostrophes")
            .rule("tag", "deletes reference tags with what they enclose, and behaviour switches")
            .needs("form")
            .scope(Scope.DOCUMENT)
            .once()
            .build();

    @Override
    public StageInfo info() {
        return INFO;
    }

    @Override
    public void run(Document document, Changes changes) {
        boolean fromWiki = document.body().annotations(DetectedForm.class).stream()
                .anyMatch(detected -> FROM_WIKIS.contains(detected.form()));
        if (fromWiki) {
            int images = 0;
            for (String path : document.parts().keySet()) {
                images += path.startsWith("image/") ? 1 : 0;
            }
            for (Document text : document.texts()) {
                changes.checkDeadline();
                if (WikitextLeftovers.mayHave(text.text())) {
                    images = new WikitextLeftovers(text, changes.in(text.path()), images).delete();
                }
            }
        }
    }

    /** Makes the stage. */
    @AutoService(StageProvider.class)
    public static final class Provider implements StageProvider {
        @Override
        public StageInfo info() {
            return INFO;
        }

        @Override
        public Stage create(StageOptions options) {
            return new WikitextLeftoversStage();
        }
    }
}
