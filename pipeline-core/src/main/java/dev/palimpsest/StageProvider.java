package dev.palimpsest;

/**
 * Makes a stage from its options; found by {@link java.util.ServiceLoader}, so anyone can add one. {@link #info()} must
 * work without the libraries that only running the stage needs.
 */
public interface StageProvider {

    /** What the stage is. */
    StageInfo info();

    /** The stage; the options are already checked against {@link StageInfo#options()} and filled with defaults. */
    Stage create(StageOptions options);
}
