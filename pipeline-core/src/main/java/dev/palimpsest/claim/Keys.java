package dev.palimpsest.claim;

import java.util.List;

/**
 * What the content of a claim folds to, without its source: equal in two documents means the same content.
 *
 * @param content of the whole claim
 * @param atoms one for each target, or one in all
 */
public record Keys(String content, List<String> atoms) {
    public Keys {
        atoms = List.copyOf(atoms);
    }
}
