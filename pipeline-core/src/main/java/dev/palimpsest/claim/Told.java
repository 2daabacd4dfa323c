package dev.palimpsest.claim;

import dev.palimpsest.entity.DocumentDate;
import dev.palimpsest.text.Document;

/**
 * What linking needs of a claim, from a document or from its record alike.
 *
 * @param document the id of the document that it stands in
 * @param published the day when that was written, ISO 8601; empty for unknown
 * @param claim its id
 * @param attribution who says it and how; spans are not needed
 * @param content what is said; spans are not needed
 * @param keys what the content folds to
 * @param sentence the words that tell it
 */
public record Told(
        String document,
        String published,
        String claim,
        Attribution attribution,
        Content content,
        Keys keys,
        String sentence) {

    /** A claim as it stands in a document. */
    public static Told of(Document document, Claim claim) {
        return of(document, published(document), claim);
    }

    /** The day that a document says it was written on; empty where it says none. */
    static String published(Document document) {
        return DocumentDate.of(document).map(day -> day.date().toString()).orElse("");
    }

    static Told of(Document document, String published, Claim claim) {
        return new Told(
                document.id(),
                published,
                claim.id(),
                claim.attribution(),
                claim.content(),
                claim.keys(),
                claim.evidence().get(0).text());
    }
}
