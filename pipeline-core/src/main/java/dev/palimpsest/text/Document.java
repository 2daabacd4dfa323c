package dev.palimpsest.text;

import dev.palimpsest.text.TextState.Found;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One document as it stands: a body and named parts, each an immutable chain of revisions over the one raw source.
 *
 * <p>A {@code Document} is a view of one of its texts: of the body, or of the part at {@link #path()}. {@link #text()},
 * {@link #annotations} and the offsets belong to that text; everything else to the whole. Offsets count UTF-16 units.
 */
public final class Document {

    /** What all views of one document share. */
    private record Whole(
            RawText raw, Map<String, TextState> texts, Map<String, Traced> metadata, List<Warning> warnings) {}

    private final Whole whole;
    private final TextState state;

    private Document(Whole whole, String path) {
        TextState at = whole.texts.get(path);
        if (at == null) {
            throw new IllegalArgumentException(
                    whole.raw.id() + " has no part " + path + "; it has " + whole.texts.keySet());
        }
        this.whole = whole;
        this.state = at;
    }

    /** The document that a raw text is before any stage has seen it: all body. */
    public static Document of(RawText raw) {
        Map<String, TextState> texts = new LinkedHashMap<>();
        texts.put("", TextState.body());
        return new Document(new Whole(raw, texts, Map.of(), List.of()), "");
    }

    /** The raw text's id. */
    public String id() {
        return whole.raw.id();
    }

    /** The source under every text of the document. */
    public RawText raw() {
        return whole.raw;
    }

    /** Empty for the body, else the path of the part that this is a view of. */
    public String path() {
        return state.path();
    }

    /** The text as it is now. */
    public String text() {
        return state.text(whole.raw);
    }

    /** The text as it was at a revision of its own, which is what {@link Edit#at()} counts in. */
    public String text(int revision) {
        return state.textBefore(state.own() + revision, whole.raw);
    }

    /** How many times the text has changed. */
    public int revision() {
        return state.revisions().size() - state.own();
    }

    /** Where a span of the text stands in the raw text; empty if all of it was inserted. */
    public Span toRaw(Span span) {
        return state.toRaw(span, state.revisions().size());
    }

    /** Where a span of the text stands in the raw file. */
    public ByteSpan toRawBytes(Span span) {
        return whole.raw.toBytes(toRaw(span));
    }

    /** Every edit of the document, the body's first, in the order they were made; made as they are looked at. */
    public List<Edit> edits() {
        List<EditLog> logs = new ArrayList<>();
        for (TextState text : whole.texts.values()) {
            for (int i = text.own(); i < text.revisions().size(); i++) {
                logs.add(new EditLog(text, i, whole.raw));
            }
        }
        return EditLog.concat(logs);
    }

    /** What was found in this text, of one kind, in the order of the text. */
    public <A extends Annotation> List<A> annotations(Class<A> type) {
        return annotated(type).stream().map(Annotated::value).toList();
    }

    /** What was found in this text, of one kind, with where it stands; in the order of the text. */
    public <A extends Annotation> List<Annotated<A>> annotated(Class<A> type) {
        List<Annotated<A>> result = new ArrayList<>();
        for (Found found : state.found()) {
            if (type.isInstance(found.annotated().value())) {
                @SuppressWarnings("unchecked") // its value is of the type
                Annotated<A> annotated = (Annotated<A>) found.annotated();
                result.add(annotated);
            }
        }
        result.sort((a, b) -> a.span().compareTo(b.span()));
        return result;
    }

    /** The view of the body. */
    public Document body() {
        return at("");
    }

    /** The parts by path, in the order they were lifted. */
    public Map<String, Document> parts() {
        Map<String, Document> parts = new LinkedHashMap<>();
        for (String path : whole.texts.keySet()) {
            if (!path.isEmpty()) {
                parts.put(path, at(path));
            }
        }
        return Collections.unmodifiableMap(parts);
    }

    /** The part at a path, if there is one. */
    public Optional<Document> part(String path) {
        return has(path) && !path.isEmpty() ? Optional.of(at(path)) : Optional.empty();
    }

    /** The body and every part. */
    public List<Document> texts() {
        return whole.texts.keySet().stream().map(this::at).toList();
    }

    /**
     * The view of one text: the body for the empty path, else a part.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public Document at(String path) {
        return new Document(whole, path);
    }

    boolean has(String path) {
        return whole.texts.containsKey(path);
    }

    /** Facts about the whole document, each with where it stands. */
    public Map<String, Traced> metadata() {
        return Collections.unmodifiableMap(whole.metadata);
    }

    /** What stages warned of, annotations that lost their text included. */
    public List<Warning> warnings() {
        return whole.warnings;
    }

    /**
     * This document after the changes proposed to it.
     *
     * @throws ConflictException if two of them touch the same text
     * @throws IllegalArgumentException if they were proposed to another revision
     */
    @SuppressWarnings("ReferenceEquality") // a revision is itself and no other, however alike
    public Document apply(Changes changes) {
        if (changes.document().whole != whole) {
            throw new IllegalArgumentException("these changes were proposed to another revision of " + id());
        }
        Map<String, TextState> texts = new LinkedHashMap<>(whole.texts);
        List<Warning> warnings = new ArrayList<>(whole.warnings);
        warnings.addAll(changes.warnings());
        List<TextState> parts = new ArrayList<>();
        for (Map.Entry<String, Draft> entry : changes.drafts().entrySet()) {
            if (!entry.getValue().isEmpty()) {
                List<TextState> result = entry.getValue().apply(at(entry.getKey()).state, warnings);
                texts.put(entry.getKey(), result.get(0));
                parts.addAll(result.subList(1, result.size()));
            }
        }
        parts.forEach(part -> texts.put(part.path(), part));
        Map<String, Traced> metadata = new LinkedHashMap<>(whole.metadata);
        metadata.putAll(changes.metadata());
        return new Document(new Whole(whole.raw, texts, metadata, List.copyOf(warnings)), state.path());
    }

    @Override
    public String toString() {
        return id() + (path().isEmpty() ? "" : "#" + path()) + " (" + text().length() + " units, revision " + revision()
                + ")";
    }
}
