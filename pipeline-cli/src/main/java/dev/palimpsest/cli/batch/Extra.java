package dev.palimpsest.cli.batch;

/** What a run is asked for beyond its records. */
public enum Extra {
    /** The page report.html. */
    REPORT,
    /** Claims of the first of several documents alone that have the same raw bytes or the same cleaned text. */
    DEDUP
}
