package dev.palimpsest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a stage declares of itself, once; help, docs checks, profile checks, the log and fingerprints read it from here.
 *
 * @param id kebab-case noun, never renamed
 * @param summary one line
 * @param options what can be set
 * @param rules rule id to what it does, for every rule that its edits name
 * @param needs what an earlier stage must have made
 * @param makes what it adds to a document for later stages
 * @param scope which texts it is run on
 * @param once whether running it twice on one text is rightly not the same as once
 */
public record StageInfo(
        String id,
        String summary,
        List<StageOption> options,
        Map<String, String> rules,
        Set<String> needs,
        Set<String> makes,
        Scope scope,
        boolean once) {

    public StageInfo {
        options = List.copyOf(options);
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        needs = Set.copyOf(needs);
        makes = Set.copyOf(makes);
    }

    /** Which texts of a document a stage is run on. */
    public enum Scope {
        /** The body and every part, each by itself. */
        EACH_TEXT,
        /** The body alone. */
        BODY,
        /** Once, with the view of the body; the stage reads and changes whichever texts it wants ({@code Changes.in}). */
        DOCUMENT
    }

    /** Begins the declaration of a stage that runs on each text. */
    public static Builder named(String id, String summary) {
        return new Builder(id, summary);
    }

    /** The option of that name, if there is one. */
    public Optional<StageOption> option(String name) {
        return options.stream().filter(o -> o.name().equals(name)).findFirst();
    }

    /** Collects a declaration. */
    public static final class Builder {
        private final String id;
        private final String summary;
        private final List<StageOption> options = new ArrayList<>();
        private final Map<String, String> rules = new LinkedHashMap<>();
        private final Set<String> needs = new LinkedHashSet<>();
        private final Set<String> makes = new LinkedHashSet<>();
        private Scope scope = Scope.EACH_TEXT;
        private boolean once;

        private Builder(String id, String summary) {
            this.id = id;
            this.summary = summary;
        }

        /** Adds an option; see the factories of {@link StageOption}. */
        public Builder option(StageOption option) {
            options.add(option);
            return this;
        }

        /** Adds a rule and what it does. */
        public Builder rule(String rule, String does) {
            rules.put(rule, does);
            return this;
        }

        /** Names what an earlier stage must have made. */
        public Builder needs(String... what) {
            needs.addAll(List.of(what));
            return this;
        }

        /** Names what it makes. */
        public Builder makes(String... what) {
            makes.addAll(List.of(what));
            return this;
        }

        /** Runs it on the texts named. */
        public Builder scope(Scope where) {
            scope = where;
            return this;
        }

        /** Declares that running twice is rightly not the same as once. */
        public Builder once() {
            once = true;
            return this;
        }

        /** The declaration. */
        public StageInfo build() {
            return new StageInfo(id, summary, options, rules, needs, makes, scope, once);
        }
    }
}
