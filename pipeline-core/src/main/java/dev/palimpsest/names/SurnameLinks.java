package dev.palimpsest.names;

import dev.palimpsest.names.Mentions.Mention;
import dev.palimpsest.names.NameResolver.Link;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Links a surname that stands alone, or behind an initial, to the one person of that surname who was named in full before it.
 * -ov and -ova are two surnames, and of two persons of one surname neither is taken.
 */
final class SurnameLinks {
    private final NameResolver resolver;

    SurnameLinks(NameResolver resolver) {
        this.resolver = resolver;
    }

    /** Changes the links of the mentions that are such surnames. */
    void link(String text, List<Mention> mentions, List<Link> links) {
        Map<String, Set<GazetteerRecord>> bySurname = new HashMap<>();
        Map<String, Set<String>> named = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            if (!mentions.get(i).family().equals("person")) {
                continue;
            }
            String mention = mentions.get(i).span().of(text);
            NameText name = NameText.of(mention);
            if (name.words() == 0) {
                continue;
            }
            String surname = key(name.word(name.words() - 1));
            Set<GazetteerRecord> persons = bySurname.computeIfAbsent(surname, k -> new HashSet<>());
            Set<String> names = named.computeIfAbsent(surname, k -> new HashSet<>());
            if (isShort(name)) {
                link(i, initial(name), links, persons, names);
            } else {
                names.add(key(mention));
                links.get(i).record().ifPresent(persons::add);
            }
        }
    }

    private void link(int i, String initial, List<Link> links, Set<GazetteerRecord> persons, Set<String> names) {
        if (links.get(i).record().isPresent() || persons.size() != 1 || names.size() != 1) {
            return;
        }
        GazetteerRecord person = persons.iterator().next();
        boolean fits = initial.isEmpty()
                || key(NameText.of(person.az()).word(0)).startsWith(key(initial))
                || key(NameText.of(person.en()).word(0)).startsWith(key(initial));
        if (fits) {
            links.set(i, new Link(Optional.of(person), Evidence.SURNAME, List.of(person)));
        }
    }

    private static boolean isShort(NameText name) {
        return name.words() == 1 || (name.words() == 2 && name.word(0).length() == 1);
    }

    private static String initial(NameText name) {
        return name.words() == 2 ? name.word(0) : "";
    }

    private String key(String word) {
        return resolver.knownKey(word, NameKind.PERSON);
    }
}
