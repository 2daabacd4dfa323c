package dev.palimpsest.claim;

import dev.palimpsest.claim.Lexicon.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Fills the slots of lexicon patterns: where the target of an event stands. */
final class Slots {
    private static final Pattern THING = Pattern.compile("DT|JJ.*|FW|VBG|W.*");
    private static final Set<String> OWN = Set.of("obj", "subj", "self", "content");
    private static final Set<String> SHOWS = Set.of("of", "from", "showing");
    private static final Set<String> OF = Set.of("of", "from");
    private final Phrases phrases;

    Slots(Phrases phrases) {
        this.phrases = phrases;
    }

    List<Mention> fill(Sentence s, int node, Frame frame, Slot slot, int light, int subjectNode) {
        Parse p = s.parse();
        List<Mention> found = new ArrayList<>();
        boolean prepositions = slot.places().stream().noneMatch(OWN::contains);
        if (prepositions) {
            prepositional(s, light, slot, found);
            if (found.isEmpty() && light != node) {
                prepositional(s, node, slot, found);
            }
            if (found.isEmpty() && subjectNode != Parse.NONE) {
                prepositional(s, subjectNode, slot, found);
            }
            return found;
        }
        for (String place : slot.places()) {
            switch (place) {
                case "obj" -> add(s, p.verb(node) ? Verbs.object(p, node, frame) : Parse.NONE, slot, found);
                case "subj" -> add(s, frame.subject(), slot, found);
                case "self" -> add(s, light, slot, found);
                case "content" -> footage(s, light, found);
                default -> prepositional(s, light, slot, found);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return found;
    }

    private void prepositional(Sentence s, int node, Slot slot, List<Mention> into) {
        Parse p = s.parse();
        for (int c : p.children(node, "nmod", "obl", "advcl", "acl", "dep")) {
            String is = p.preposition(c);
            boolean fits = slot.places().contains(is.substring(is.lastIndexOf(' ') + 1));
            int whom = p.is(c, "advcl") && p.verb(c) ? p.child(c, "nsubj") : Parse.NONE;
            if (whom != Parse.NONE && marked(p, c, slot)) {
                add(s, whom, slot, into); // "called on them to leave"
                return;
            }
            if (!fits && p.is(c, "advcl")) {
                int mark = p.child(c, "mark");
                fits = mark != Parse.NONE && slot.places().contains(p.lemma(mark)) && p.noun(c);
            }
            if (fits && !s.timed(s.span(c))) {
                add(s, c, slot, into);
                if (!into.isEmpty()) {
                    return;
                }
            }
        }
    }

    private static boolean marked(Parse p, int clause, Slot slot) {
        return p.children(clause, "mark").stream().anyMatch(m -> slot.places().contains(p.form(m)))
                && p.children(clause, "mark").stream().anyMatch(m -> p.form(m).equals("to"));
    }

    private void add(Sentence s, int node, Slot slot, List<Mention> into) {
        if (node == Parse.NONE
                || (!s.parse().noun(node)
                        && s.group(node).isEmpty()
                        && !THING.matcher(s.parse().tag(node)).matches())) {
            return;
        }
        List<Mention> all = phrases.mentions(s, node);
        if (!all.isEmpty() && all.get(0).fits(slot)) {
            into.addAll(all);
        }
    }

    /** What footage shows or comes from: a place in it, else the thing. */
    private void footage(Sentence s, int node, List<Mention> into) {
        Parse p = s.parse();
        for (int c : p.children(node, "acl", "nmod")) {
            if (p.verb(c)) {
                int shown = p.child(c, "obj");
                int where = place(s, c);
                int inside = shown == Parse.NONE ? Parse.NONE : place(s, shown);
                int best = where != Parse.NONE ? where : inside != Parse.NONE ? inside : shown;
                if (best != Parse.NONE) {
                    into.addAll(phrases.mentions(s, best));
                    return;
                }
            } else if (SHOWS.contains(p.preposition(c))) {
                into.addAll(phrases.mentions(s, c));
                return;
            }
        }
        int verb = p.head(node);
        for (int c : verb == Parse.NONE ? new int[0] : p.children(verb)) {
            if (p.is(c, "obl", "advcl") && OF.contains(p.preposition(c))) {
                into.addAll(phrases.mentions(s, c));
                return;
            }
        }
    }

    private int place(Sentence s, int node) {
        Parse p = s.parse();
        for (int c : p.children(node, "obl", "nmod")) {
            if (p.preposition(c).equals("in")
                    && (phrases.place(s, c) || s.group(c).isPresent())) {
                return c;
            }
        }
        return Parse.NONE;
    }
}
