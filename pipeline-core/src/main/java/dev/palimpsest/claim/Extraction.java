package dev.palimpsest.claim;

import java.util.List;

/**
 * How a claim was found.
 *
 * @param rules the rules of the resource files that fired
 * @param confidence from 0 to 1
 * @param warnings what a reader should know
 */
public record Extraction(List<String> rules, double confidence, List<String> warnings) {
    public Extraction {
        rules = List.copyOf(rules);
        warnings = List.copyOf(warnings);
    }

    static Extraction of(double confidence, String... rules) {
        return new Extraction(List.of(rules), confidence, List.of());
    }
}
