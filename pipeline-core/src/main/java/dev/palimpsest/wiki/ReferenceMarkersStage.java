package dev.palimpsest.wiki;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageInfo.Scope;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.form.Citation;
import dev.palimpsest.form.DetectedForm;
import dev.palimpsest.form.Form;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Deletes reference markers such as [12], and keeps what each cites. */
final class ReferenceMarkersStage implements Stage {
    private static final Set<Form> WITH_MARKERS = EnumSet.of(Form.WIKIPEDIA_TEXT, Form.HTML, Form.THEINFOLIST);
    private static final Set<String> WITHOUT_MARKERS =
            Set.of("reference", "note", "gloss", "meta", "title", "published");
    private static final Pattern MARKER = Pattern.compile(
            "\\[\\^?(?:(?<number>\\d{1,4})|(?:note |nb |n |fn |Note )(?<note>\\d{1,3})|(?<letter>[a-z]{1,2})"
                    + "|(?:citation needed|clarification needed|dubious|when\\?|who\\?|where\\?|which\\?|by whom\\?|according to whom\\?|verification needed|failed verification|better source needed|page needed|full citation needed|update|edit|permanent dead link|dead link)[^\\[\\]]{0,40})\\]"
                    + "(?::\\s?\\d{1,4}(?:[–-]\\d{1,4})?(?=[\\s.,;\\[]|$))?");
    private static final StageInfo INFO = StageInfo.named(
                    "reference-markers", "deletes reference markers such as [12] and keeps what each cites")
            .rule("marker", "deletes a marker that stands at the end of a word or a sentence")
            .needs("form")
            .makes("citations")
            .scope(Scope.DOCUMENT)
            .build();

    @Override
    public StageInfo info() {
        return INFO;
    }

    @Override
    public void run(Document document, Changes changes) {
        boolean marked = document.body().annotations(DetectedForm.class).stream()
                .anyMatch(detected -> WITH_MARKERS.contains(detected.form()));
        if (marked) {
            Set<String> letters = letters(document);
            for (Document text : document.texts()) {
                if (!WITHOUT_MARKERS.contains(kind(text.path())) && text.text().indexOf('[') >= 0) {
                    delete(text.text(), letters, changes.in(text.path()));
                }
            }
        }
    }

    /** The first name of a part's path. */
    private static String kind(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    /** The letters that mark notes: [d] does so only where [a], [b] and [c] do; else it is an editor's: calculate[d]. */
    private static Set<String> letters(Document document) {
        Set<String> seen = new HashSet<>();
        for (Document text : document.texts()) {
            Matcher marker = MARKER.matcher(text.text());
            for (int at = next(marker, text.text(), 0); at >= 0; at = next(marker, text.text(), marker.end())) {
                seen.add(marker.group("letter") == null ? "" : marker.group("letter"));
            }
        }
        Set<String> letters = new HashSet<>();
        for (char c = 'a'; c <= 'z' && seen.contains(String.valueOf(c)); c++) {
            letters.add(String.valueOf(c));
        }
        if (letters.contains("z")) {
            seen.stream().filter(s -> s.length() == 2).forEach(letters::add);
        }
        return letters;
    }

    /** Where the next marker begins; negative if there is none. Only what a bracket opens is looked at. */
    private static int next(Matcher marker, String text, int from) {
        for (int at = text.indexOf('[', from); at >= 0; at = text.indexOf('[', at + 1)) {
            if (marker.region(at, text.length()).lookingAt()) {
                return at;
            }
        }
        return -1;
    }

    private static void delete(String text, Set<String> letters, Changes changes) {
        int end = -1;
        Matcher m = MARKER.matcher(text);
        for (int at = next(m, text, 0); at >= 0; at = next(m, text, m.end())) {
            changes.checkDeadline();
            boolean follows =
                    m.start() == end || (m.start() > 0 && !Character.isWhitespace(text.charAt(m.start() - 1)));
            if (follows && (m.group("letter") == null || letters.contains(m.group("letter")))) {
                changes.delete(new Span(m.start(), m.end()), "marker");
                cite(m, changes);
                end = m.end();
            }
        }
    }

    private static void cite(Matcher marker, Changes changes) {
        String letter = marker.group("letter");
        String note = marker.group("note");
        String number = marker.group("number");
        String path = number != null
                ? "reference/" + number
                : note != null ? "note/" + note : letter != null ? "note/" + letter : "";
        if (!path.isEmpty()) {
            changes.annotate(Span.at(marker.start(), 0), new Citation(path));
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
            return new ReferenceMarkersStage();
        }
    }
}
