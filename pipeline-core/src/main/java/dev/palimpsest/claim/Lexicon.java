package dev.palimpsest.claim;

import dev.palimpsest.ProfileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The event lexicons of some domains, read from {@code DOMAIN.lex}; conflict.lex describes the form. */
final class Lexicon {

    /** An action. */
    record Action(String id, String domain, String family) {}

    /**
     * Where a target stands.
     *
     * @param places {@code obj}, {@code subj}, {@code self}, {@code content} or prepositions
     * @param kinds what it may be; empty for anything
     * @param not what it may not be
     */
    record Slot(List<String> places, Set<String> kinds, Set<String> not) {}

    /** One way to tell an action. */
    record Pattern(
            Action action,
            Set<String> lemmas,
            Map<String, Set<String>> wants,
            String particle,
            Set<String> conditions,
            String phase,
            List<Slot> slots,
            boolean bare) {

        Set<String> wanted(String role) {
            return wants.getOrDefault(role, Set.of());
        }
    }

    /** The lexicons of the library. */
    static final List<String> BUILT_IN =
            List.of("conflict", "civil", "disaster", "health", "cyber", "care", "diplomacy", "economy", "politics");

    private static final String SUFFIX = ".lex";
    private static final java.util.regex.Pattern HEAD =
            java.util.regex.Pattern.compile("[a-z][a-z0-9_]*\\s*\\|[^|]+\\|[^|]+");
    private static final java.util.regex.Pattern PATTERN = java.util.regex.Pattern.compile(
            "\\s+(?:verb|noun)\\s+\\S+(?:\\s+(?:\\+\\S+|@\\w+|phase=\\w+|(?:obj|subj|comp)=\\S+))*\\s+->\\s+\\S.*");

    private final Map<String, List<Pattern>> verbs = new HashMap<>();
    private final Map<String, List<Pattern>> nouns = new HashMap<>();
    private final Map<String, List<Pattern>> complements = new HashMap<>();

    Lexicon(List<String> domains) {
        for (String domain : domains) {
            read(domain);
        }
        verbs.values().forEach(Lexicon::specificFirst);
        nouns.values().forEach(Lexicon::specificFirst);
    }

    /** A pattern with a fixed word wins over one without; else the order of the files holds. */
    private static void specificFirst(List<Pattern> patterns) {
        patterns.sort((a, b) -> Boolean.compare(general(a), general(b)));
    }

    private static boolean general(Pattern p) {
        return p.wants.isEmpty() && p.particle.isEmpty();
    }

    /** Reads a built-in domain by its name, or a file by its path; its name without {@value #SUFFIX} is the domain then. */
    private void read(String domain) {
        boolean file = domain.endsWith(SUFFIX);
        if (!file && !BUILT_IN.contains(domain)) {
            throw ProfileException.unknown("event lexicon", domain, BUILT_IN);
        }
        List<String> lines = file ? Resource.lines(Path.of(domain)) : Resource.lines(domain + SUFFIX);
        String name = String.valueOf(Path.of(domain).getFileName()).replace(SUFFIX, "");
        Action action = Event.OTHER;
        for (String line : lines) {
            boolean head = !Character.isWhitespace(line.charAt(0));
            if (!(head ? HEAD : PATTERN).matcher(line).matches() || (!head && action.equals(Event.OTHER))) {
                throw new ProfileException(
                        "event lexicon " + domain + " has a line that is none: " + line.strip(),
                        "see docs/how-to/write-a-lexicon.md");
            }
            if (head) {
                String[] fields = line.split("\\s*\\|\\s*");
                action = new Action(fields[0].strip(), name, fields[1]);
            } else {
                pattern(action, line.strip());
            }
        }
    }

    private void pattern(Action action, String line) {
        String[] sides = line.split("\\s*->\\s*");
        String[] words = sides[0].split("\\s+");
        Map<String, Set<String>> wants = new LinkedHashMap<>();
        Set<String> conditions = new HashSet<>();
        String particle = "";
        String phase = "";
        for (String word : Arrays.asList(words).subList(2, words.length)) {
            if (word.startsWith("+")) {
                particle = word.substring(1);
            } else if (word.startsWith("@")) {
                conditions.add(word.substring(1));
            } else if (word.startsWith("phase=")) {
                phase = word.substring(6);
            } else {
                String[] want = word.split("=");
                wants.put(want[0], Set.of(want[1].split("/")));
            }
        }
        String[] slots = sides[1].replaceAll("\\s*@\\w+", "").split("\\s*,\\s*");
        if (sides[1].contains("@never")) {
            conditions.add("never");
        }
        boolean bare = sides[1].endsWith("?");
        Pattern pattern = new Pattern(
                action,
                Set.of(words[1].split("/")),
                wants,
                particle,
                conditions,
                phase,
                Arrays.stream(slots).map(Lexicon::slot).toList(),
                bare);
        Map<String, List<Pattern>> index = words[0].equals("noun") ? nouns : verbs;
        for (String lemma : pattern.lemmas) {
            index.computeIfAbsent(lemma, l -> new ArrayList<>()).add(pattern);
        }
        if (pattern.lemmas.contains("be")) {
            for (String word : pattern.wanted("comp")) {
                String head = word.substring(word.indexOf('-') + 1);
                complements.computeIfAbsent(head, l -> new ArrayList<>()).add(pattern);
            }
        }
    }

    private static Slot slot(String text) {
        String slot = text.endsWith("?") ? text.substring(0, text.length() - 1) : text;
        Set<String> kinds = new HashSet<>();
        Set<String> not = new HashSet<>();
        int bracket = slot.indexOf('[');
        if (bracket >= 0) {
            for (String kind : slot.substring(bracket + 1, slot.length() - 1).split("/")) {
                (kind.startsWith("!") ? not : kinds).add(kind.replace("!", ""));
            }
            slot = slot.substring(0, bracket);
        }
        return new Slot(List.of(slot.split("\\|")), kinds, not);
    }

    List<Pattern> verbs(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    List<Pattern> nouns(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    /** Patterns of "be" by the head word of their complement. */
    List<Pattern> complements(String word) {
        return complements.getOrDefault(word, List.of());
    }

    /** The action by which something came to what a word says of it: "killed", "missing". */
    Optional<Action> outcome(String lemma, Mention target) {
        if (lemma.equals("missing") || lemma.equals("miss")) {
            return verbs("disappear").stream().findFirst().map(Pattern::action);
        }
        for (Pattern pattern : verbs(lemma)) {
            boolean plain = pattern.wants().isEmpty() && !pattern.conditions().contains("active");
            boolean down = lemma.equals("shoot") && pattern.particle().equals("down");
            boolean object =
                    pattern.slots().stream().anyMatch(slot -> slot.places().contains("obj") && target.fits(slot));
            if (object && ((plain && pattern.particle().isEmpty()) || down)) {
                return Optional.of(pattern.action());
            }
        }
        return Optional.empty();
    }

    Set<String> verbLemmas() {
        return verbs.keySet();
    }

    Set<String> nounLemmas() {
        return nouns.keySet();
    }

    Set<String> complementWords() {
        return complements.keySet();
    }
}
