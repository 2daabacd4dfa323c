package dev.palimpsest.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one stage would change in a document, recorded and not yet done. All spans count in the text as the stage sees it,
 * in UTF-16 units; nothing moves until the pipeline applies the whole.
 *
 * <p>Changes of one text must not overlap. Insertions at one place keep the order they were made in. A change that lies
 * inside a lifted span is a change of the new part.
 */
public final class Changes {

    /** What all texts of one document share while a stage runs. */
    private record Shared(
            Document document,
            String stage,
            RuleNames rules,
            long deadline,
            Map<String, Draft> drafts,
            Set<String> lifted,
            Map<String, Traced> metadata,
            List<Warning> warnings) {}

    private final Shared shared;
    private final Document view;
    private final Draft draft;

    private Changes(Shared shared, String path) {
        this.shared = shared;
        this.view = shared.document.at(path);
        this.draft = shared.drafts.computeIfAbsent(path, p -> new Draft(view, shared.stage, shared.rules));
    }

    /** Changes to a document outside a pipeline, as tests make them: any rule, no deadline. */
    public static Changes to(Document document, String stage) {
        return to(document, stage, Set.of(), Long.MAX_VALUE);
    }

    /**
     * Changes to a document.
     *
     * @param document what is to change
     * @param stage the id of the stage that proposes
     * @param rules the rules it may use; empty for any
     * @param deadline the {@link System#nanoTime()} after which {@link #checkDeadline()} throws; {@link Long#MAX_VALUE} for never
     */
    public static Changes to(Document document, String stage, Set<String> rules, long deadline) {
        Shared shared = new Shared(
                document,
                stage,
                new RuleNames(stage, rules),
                deadline,
                new LinkedHashMap<>(),
                new HashSet<>(),
                new LinkedHashMap<>(),
                new ArrayList<>());
        return new Changes(shared, document.path());
    }

    /** The changes to another text of the same document: the body for the empty path, else a part. */
    public Changes in(String path) {
        return new Changes(shared, path);
    }

    /** Replaces a span. Ends that stay the same are left out of the log. */
    public void replace(Span span, CharSequence text, String rule) {
        replace(span, text, rule, Map.of());
    }

    /** Replaces a span and says why. */
    public void replace(Span span, CharSequence text, String rule, Map<String, String> why) {
        draft.replace(span, text, rule, why);
    }

    /** Deletes a span. */
    public void delete(Span span, String rule) {
        draft.replace(span, "", rule, Map.of());
    }

    /** Deletes a span and says why. */
    public void delete(Span span, String rule, Map<String, String> why) {
        draft.replace(span, "", rule, why);
    }

    /** Inserts text that no raw character stands for. */
    public void insert(int offset, CharSequence text, String rule) {
        draft.replace(new Span(offset, offset), text, rule, Map.of());
    }

    /**
     * Takes a span out of this text and makes it a part, with its own way back to the raw text.
     *
     * @param span what leaves; may be empty
     * @param path the new part's path, such as {@code infobox/casualties2}; no text of the document may have it yet
     */
    public void lift(Span span, String path) {
        if (shared.document.has(path) || !shared.lifted.add(path)) {
            throw new ConflictException(shared.document.id() + ": stage " + shared.stage + " lifts " + path + " twice");
        }
        draft.lift(span, path);
    }

    /** Records a finding. It follows later revisions, and is dropped with a warning when all its text is deleted. */
    public void annotate(Span span, Annotation annotation) {
        draft.annotate(span, annotation);
    }

    /** Records a finding about a whole part, one lifted in this step included; it stays even when the text becomes empty. */
    public void annotateWhole(String path, Annotation annotation) {
        Draft owner = shared.document.has(path) ? in(path).draft : draft;
        owner.wholes.computeIfAbsent(path, p -> new ArrayList<>()).add(annotation);
    }

    /** Records a fact about the whole document that stands at a span of this text. */
    public void set(String key, Span span) {
        shared.metadata.put(key, Traced.of(view, span));
    }

    /** Tells the reader of the result about something odd. */
    public void warn(Span span, String message) {
        shared.warnings.add(new Warning(view.path(), shared.stage, message, view.toRaw(span)));
    }

    /**
     * To be called in every loop that can be long.
     *
     * @throws DeadlineException when the stage has had its time, or its thread was interrupted
     */
    public void checkDeadline() {
        boolean late = shared.deadline != Long.MAX_VALUE && System.nanoTime() - shared.deadline > 0;
        if (late || Thread.currentThread().isInterrupted()) {
            throw new DeadlineException(shared.document.id(), shared.stage);
        }
    }

    Document document() {
        return shared.document;
    }

    Map<String, Draft> drafts() {
        return shared.drafts;
    }

    Map<String, Traced> metadata() {
        return shared.metadata;
    }

    List<Warning> warnings() {
        return shared.warnings;
    }
}
