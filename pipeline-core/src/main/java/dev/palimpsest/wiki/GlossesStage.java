package dev.palimpsest.wiki;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.form.DetectedForm;
import dev.palimpsest.form.Form;
import dev.palimpsest.form.Heading;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import dev.palimpsest.wiki.GlossLine.Division;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lifts the glosses out of a TheInfoList page and makes sentences of its lines again. */
final class GlossesStage implements Stage {

    static final String JOIN = "line-join";
    static final String EMPHASIS = "emphasis-mark";
    static final String EMPTY = "empty-parenthesis";
    static final String SEPARATOR = "parenthesis-separator";

    static final StageInfo INFO = StageInfo.named(
                    "glosses", "takes the gloss behind each link of a TheInfoList page away, and keeps it as a part")
            .rule(JOIN, "joins the lines that a link had broken, with a space where one belongs")
            .rule(EMPHASIS, "takes the apostrophes away that mark italics and bold")
            .rule(EMPTY, "takes parentheses away of which a template left only separators")
            .rule(SEPARATOR, "takes the separators away that a template left at the ends of a parenthesis")
            .needs("form")
            .makes("glosses")
            .scope(StageInfo.Scope.BODY)
            .once()
            .build();

    private final GlossGrammar grammar = GlossGrammar.ENGLISH;

    @Override
    public StageInfo info() {
        return INFO;
    }

    @Override
    public void run(Document document, Changes changes) {
        boolean isPage = document.annotations(DetectedForm.class).stream().anyMatch(f -> f.form() == Form.THEINFOLIST);
        if (!isPage) {
            return;
        }
        String text = document.text();
        Set<Integer> headings = document.annotated(Heading.class).stream()
                .map(Annotated::span)
                .map(Span::start)
                .collect(Collectors.toSet());
        List<List<GlossLine>> paragraphs = new ArrayList<>();
        GlossSegmenter segmenter = new GlossSegmenter();
        Map<String, List<Division>> known = new HashMap<>();
        for (List<Span> lines : Lines.paragraphs(text)) {
            changes.checkDeadline();
            boolean heading = headings.contains(lines.get(0).start());
            List<GlossLine> paragraph = lines.stream()
                    .map(line -> new GlossLine(line, heading ? List.of() : divisions(text, line, known)))
                    .toList();
            paragraph.forEach(line -> segmenter.see(text, line));
            paragraphs.add(paragraph);
        }
        int glosses = 0;
        for (List<GlossLine> lines : paragraphs) {
            changes.checkDeadline();
            glosses = clean(text, lines, segmenter.label(lines), glosses, changes);
        }
    }

    /** A page links to one article again and again, so many of its lines are the same. */
    private List<Division> divisions(String text, Span line, Map<String, List<Division>> known) {
        return line.length() > GlossLine.LONGEST
                ? List.of()
                : known.computeIfAbsent(line.of(text), same -> GlossLine.divisions(same, grammar));
    }

    /** Proposes the changes to one paragraph; returns how many glosses there were up to its end. */
    private int clean(
            String text, List<GlossLine> lines, List<Optional<Division>> labels, int before, Changes changes) {
        Paragraph paragraph = new Paragraph();
        int glosses = before;
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i).span();
            if (labels.get(i).isPresent()) {
                Span gloss = new Span(line.start() + labels.get(i).get().at(), line.end());
                Span anchor = strip(text, new Span(line.start(), gloss.start()));
                String part = "gloss/" + ++glosses;
                changes.lift(gloss, part);
                changes.annotate(anchor, new Gloss(part));
                tidy(text, gloss, changes);
                paragraph.add(text, anchor);
                paragraph.addBreak(Span.at(anchor.end(), gloss.start() - anchor.end()), JOIN);
            } else {
                paragraph.add(text, line);
            }
            if (i + 1 < lines.size()) {
                paragraph.addBreak(new Span(line.end(), lines.get(i + 1).span().start()), JOIN);
            }
        }
        new EmphasisMarks(paragraph, EMPHASIS).remove();
        new LineJoins(paragraph, grammar, JOIN).join();
        new EmptyParentheses(paragraph, EMPTY, SEPARATOR).remove();
        paragraph.propose(changes, JOIN);
        return glosses;
    }

    /** Cleans a gloss, which becomes a text of its own. */
    private static void tidy(String text, Span gloss, Changes changes) {
        Paragraph paragraph = new Paragraph();
        paragraph.add(text, gloss);
        new EmphasisMarks(paragraph, EMPHASIS).remove();
        new EmptyParentheses(paragraph, EMPTY, SEPARATOR).remove();
        paragraph.propose(changes, JOIN);
    }

    private static Span strip(String text, Span span) {
        int end = span.end();
        while (end > span.start() && text.charAt(end - 1) == ' ') {
            end--;
        }
        return new Span(span.start(), end);
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
            return new GlossesStage();
        }
    }
}
