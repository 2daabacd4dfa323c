package dev.palimpsest.claim;

import dev.palimpsest.names.NameResolver;
import dev.palimpsest.text.RawText;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds the content of a claim to keys: without its source, names in the form that all their spellings share. */
final class Keying {
    /** The plural of a designation or an abbreviation: Su-25s, UAVs. */
    private static final Pattern PLURAL = Pattern.compile("(?<=[\\p{Lu}\\p{Nd}])s$");

    private Keying() {}

    /** The keys of a content; {@code date} is the claim's own, an event's before a statement's. */
    static Keys of(Content content, String date) {
        List<String> atoms = content.targets().isEmpty()
                ? List.of(atom(content, "", date, -1))
                : java.util.stream.IntStream.range(0, content.targets().size())
                        .mapToObj(i -> atom(content, content.targets().get(i).key(), date, i))
                        .toList();
        List<String> hashes = atoms.stream().map(Keying::hash).toList();
        String whole = hashes.size() == 1
                ? hashes.get(0)
                : hash(String.join("\n", atoms.stream().sorted().toList()));
        return new Keys(
                "k_" + whole.substring(0, 16),
                hashes.stream().map(h -> "a_" + h.substring(0, 12)).toList());
    }

    private static String atom(Content c, String target, String date, int index) {
        String count = c.quantities().stream()
                .filter(q -> q.of().orElse(-1) == index)
                .map(q -> q.quantity().comparator() + q.quantity().value())
                .findFirst()
                .orElse("");
        String action = c.action().equals("other") ? "other " + c.predicate().lemma() : c.action();
        return action + "|" + c.polarity() + "|" + target + "|" + date + "|" + count;
    }

    /** What a target's name folds to. */
    static String name(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
        plain = PLURAL.matcher(plain).replaceFirst("");
        boolean proper = !plain.isEmpty() && Character.isUpperCase(plain.codePointAt(0));
        String key = proper ? NameResolver.key(plain) : "";
        return key.isEmpty() ? Words.singular(plain.toLowerCase(Locale.ROOT)) : key;
    }

    static String hash(String text) {
        return RawText.hash(text.getBytes(StandardCharsets.UTF_8));
    }
}
