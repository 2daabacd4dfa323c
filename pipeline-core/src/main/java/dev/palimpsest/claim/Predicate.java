package dev.palimpsest.claim;

/**
 * The words that tell the event.
 *
 * @param text as they stand; empty where content is only pointed at
 * @param lemma in dictionary form
 */
public record Predicate(String text, String lemma) {
    static final Predicate NONE = new Predicate("", "");
}
