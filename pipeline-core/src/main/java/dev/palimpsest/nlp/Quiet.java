package dev.palimpsest.nlp;

import edu.stanford.nlp.util.logging.RedwoodConfiguration;

/** Turns CoreNLP's own logging off: a library does not write on standard error. */
final class Quiet {

    private Quiet() {}

    /** CoreNLP logs through one static tree of handlers; with none left, nothing is written. */
    static synchronized void corenlp() {
        RedwoodConfiguration.current().clear().apply();
    }
}
