package dev.palimpsest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules a stage has used so far, each with a small number. */
final class RuleNames {
    private final String stage;
    private final Set<String> declared;
    private final List<String> names = new ArrayList<>(List.of(Edit.LIFT));

    /** {@code declared} empty lets any rule pass, for changes made outside a pipeline. */
    RuleNames(String stage, Set<String> declared) {
        this.stage = stage;
        this.declared = declared;
    }

    short index(String rule) {
        int index = names.indexOf(rule);
        if (index < 0) {
            if (!declared.isEmpty() && !declared.contains(rule)) {
                throw new ConflictException(
                        "stage " + stage + " uses rule " + rule + ", which it does not declare: " + declared);
            }
            index = names.size();
            names.add(rule);
        }
        return (short) index;
    }

    String name(int index) {
        return names.get(index);
    }

    String[] names() {
        return names.toArray(String[]::new);
    }
}
