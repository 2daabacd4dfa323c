package dev.palimpsest.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reserve words, read from hedges.lex. */
final class Hedges {
    private record Kind(Hedge.Type type, Hedge.Scope scope) {}

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Set<String> sourced = new HashSet<>();

    Hedges() {
        for (String line : Resource.lines("hedges.lex")) {
            String[] fields = line.split("\\|");
            Kind kind = new Kind(
                    Hedge.Type.valueOf(fields[0].strip().toUpperCase(Locale.ROOT)),
                    Hedge.Scope.valueOf(fields[1].strip().toUpperCase(Locale.ROOT)));
            for (String word : Resource.members(fields[2])) {
                String plain = word.replace("*", "");
                kinds.put(plain, kind);
                if (word.endsWith("*")) {
                    sourced.add(plain);
                }
            }
        }
    }

    /** Whether the word says that somebody said it. */
    boolean sourced(String word) {
        return sourced.contains(word);
    }

    /** The reserves made by the words under an event's clause, its nested clauses left out, and by its cue. */
    List<Hedge> of(Sentence s, Event event, boolean said) {
        Parse p = s.parse();
        List<Hedge> found = new ArrayList<>();
        Set<Integer> near = new HashSet<>();
        for (int node : event.regions()) {
            near.add(node);
            for (int c : p.children(node)) {
                near.add(c);
                if (!p.is(c, "ccomp", "advcl", "conj", "parataxis", "nsubj", "obl")) {
                    for (int d : p.children(c)) {
                        near.add(d);
                    }
                }
            }
        }
        int head = p.head(event.node());
        if (head != Parse.NONE && p.is(event.node(), "xcomp")) {
            near.add(head);
        }
        event.targets()
                .forEach(t -> near.addAll(
                        java.util.Arrays.stream(p.children(t.node())).boxed().toList()));
        for (int i : near.stream().sorted().toList()) {
            Kind kind = kinds.get(p.lemma(i));
            kind = kind == null ? kinds.get(p.form(i)) : kind;
            if (kind != null) {
                found.add(new Hedge(s.words(s.span(i)), kind.type, kind.scope, said ? Hedge.By.SOURCE : Hedge.By.TEXT));
            }
        }
        return found;
    }

    /** The reserve that a cue makes. */
    static Hedge cue(String words, String type) {
        return new Hedge(
                words, Hedge.Type.valueOf(type.toUpperCase(Locale.ROOT)), Hedge.Scope.STATEMENT, Hedge.By.TEXT);
    }
}
