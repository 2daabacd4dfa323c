package dev.palimpsest.nlp;

import dev.palimpsest.text.Span;

/**
 * A word or mark of a sentence.
 *
 * @param index its place in the sentence, from 0
 * @param span where it stands, in the text that the sentence was taken from (UTF-16)
 * @param word the characters of the text
 * @param lemma the dictionary form
 * @param pos the Penn Treebank part of speech
 * @param ner {@code PERSON}, {@code ORGANIZATION}, {@code LOCATION} or {@code O}, as the statistical model alone sees it
 */
public record Token(int index, Span span, String word, String lemma, String pos, String ner) {

    Token moved(int by) {
        return by == 0 ? this : new Token(index, span.shift(by), word, lemma, pos, ner);
    }
}
