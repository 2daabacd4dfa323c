package dev.palimpsest.nlp;

import dev.palimpsest.text.PalimpsestException;
import edu.stanford.nlp.util.RuntimeInterruptedException;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The CoreNLP models in use, each loaded once, when first asked for, and then shared by all threads. A load that failed is
 * tried again by the next who asks, so that each gets the message that says what is missing.
 */
final class Models {
    private static final String FOLDER = "edu/stanford/nlp/models/";
    static final String TAGGER = FOLDER + "pos-tagger/english-left3words-distsim.tagger";
    static final String NER = FOLDER + "ner/english.all.3class.distsim.crf.ser.gz";
    static final String DEPENDENCIES = FOLDER + "parser/nndep/english_UD.gz";

    /** The version that this library is built and tested with. */
    static final String VERSION = "4.5.10";

    private static final Shared<Tagging> TAGGING = new Shared<>(Tagging::load);
    private static final Shared<DependencyParsing> PARSING = new Shared<>(DependencyParsing::load);

    private Models() {}

    static Tagging tagging() {
        return TAGGING.get();
    }

    static DependencyParsing dependencies() {
        return PARSING.get();
    }

    /** The path, once it is known to be on the class path. */
    static String present(String path) {
        if (Models.class.getClassLoader().getResource(path) == null) {
            throw new PalimpsestException(
                    "the CoreNLP model " + path + " is not on the class path",
                    "add the dependency edu.stanford.nlp:stanford-corenlp:" + VERSION
                            + " with the classifier \"models\"");
        }
        return path;
    }

    /** What to say when CoreNLP itself is not there. */
    static PalimpsestException missingLibrary(LinkageError cause) {
        return new PalimpsestException(
                "CoreNLP is not on the class path, or not all of it: " + cause,
                "add the dependencies edu.stanford.nlp:stanford-corenlp:" + VERSION
                        + " and the same with the classifier \"models\", or use a profile without entities and claims",
                cause);
    }

    /** What to say when a model cannot be read. */
    static PalimpsestException unreadable(String path, Exception cause) {
        return new PalimpsestException(
                "cannot read the CoreNLP model " + path + ": " + cause,
                "the models must be of version " + VERSION + "; if they are, the jar is damaged",
                cause);
    }

    /**
     * What the model says.
     *
     * @throws CancellationException if the thread was interrupted meanwhile
     */
    static <T> T interruptible(Supplier<T> model) {
        try {
            return model.get();
        } catch (RuntimeInterruptedException e) {
            CancellationException given = new CancellationException("interrupted");
            given.initCause(e);
            throw given;
        }
    }

    /** Reads a model. */
    interface Loader<T> {
        T load() throws IOException, ClassNotFoundException;
    }

    /** A value made by the first thread that asks. */
    static final class Shared<T> implements Supplier<T> {
        private final Supplier<T> make;
        private volatile @Nullable T value;

        Shared(Supplier<T> make) {
            this.make = make;
        }

        @Override
        public T get() {
            T known = value;
            return known == null ? made() : known;
        }

        private synchronized T made() {
            T known = value;
            if (known == null) {
                known = make.get();
                value = known;
            }
            return known;
        }
    }

    /** What another thread loads; its failure is ours. */
    static <T> T joined(CompletableFuture<T> model) {
        try {
            return model.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof PalimpsestException given) {
                throw given;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    static <T> T read(String path, Loader<T> loader) {
        present(path);
        Quiet.corenlp();
        try {
            return loader.load();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            throw unreadable(path, e);
        }
    }
}
