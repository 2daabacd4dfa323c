package dev.palimpsest.cli.input;

import dev.palimpsest.record.Source;

/**
 * One document as an input holds it: its bytes, not yet decoded. Decoding is left to the thread that works on the
 * document, so that what is wrong with it is its own failure.
 *
 * @param id the document's id as far as it is known before decoding
 * @param source where it came from
 * @param content the bytes it is decoded from; where there are none to be had, what is wrong
 * @param decoder makes its text
 */
public record Entry(String id, Source source, byte[] content, Decoder decoder) {

    /** Makes the text of an entry. */
    @FunctionalInterface
    public interface Decoder {
        /**
         * The text, and what the container says about it.
         *
         * @throws dev.palimpsest.text.PalimpsestException if the bytes do not hold one
         */
        Extract extract();
    }

    /** Takes entries one after the other. */
    @FunctionalInterface
    public interface Sink {
        /** Takes the next entry; blocks while there is no room for it. */
        void accept(Entry entry) throws InterruptedException;

        /** Told of something that an input holds and that is no document, by what it is. */
        default void skip(String kind) {}
    }
}
