package dev.palimpsest.claim;

import dev.palimpsest.claim.Folded.Atom;
import dev.palimpsest.entity.Quantity;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Folds claims to numbers: names by their keys, a people's name to its country's. */
final class Folding {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:[-–.][\\p{L}\\p{M}\\p{Nd}]+)*");
    /** A sentence of fewer words is one that many texts may have: "12 people were killed". */
    private static final int TELLING = 8;
    /** How far a number told as approximate may be off. */
    private static final double ABOUT = .1;

    private final Kinds kinds;

    Folding(Kinds kinds) {
        this.kinds = kinds;
    }

    Folded of(int document, Told told) {
        Content content = told.content();
        Set<Long> actors = names(content.actors().stream().map(Party::name));
        Set<Long> places = names(content.locations().stream().map(Location::name));
        Set<Long> names = new HashSet<>(actors);
        names.addAll(places);
        names.addAll(names(told.attribution().source().parties().stream().map(Party::name)));
        names.addAll(names(content.targets().stream().map(Target::name)));
        names.addAll(names(content.targets().stream().map(Target::within)));
        return new Folded(
                document,
                Long.parseUnsignedLong(told.claim().substring(2), 16),
                source(told.attribution().source()),
                told.attribution().stance(),
                content.polarity() == Polarity.NEGATIVE,
                content.status() != Status.ACTUAL && content.status() != Status.ONGOING,
                content.phase(),
                Days.of(content.time().or(told.attribution()::time)),
                Days.of(told.published()),
                sentence(told.sentence()),
                actors,
                places,
                names,
                atoms(content, told.keys()));
    }

    private List<Atom> atoms(Content content, Keys keys) {
        List<Atom> atoms = new ArrayList<>();
        for (int i = 0; i < keys.atoms().size(); i++) {
            long key = Long.parseUnsignedLong(keys.atoms().get(i).substring(2), 16);
            double[] count = count(content, content.targets().isEmpty() ? -1 : i);
            if (content.targets().isEmpty()) {
                atoms.add(new Atom(key, 0, 0, false, 0, count[0], count[1]));
            } else {
                Target target = content.targets().get(i);
                atoms.add(new Atom(
                        key,
                        topic(content, target),
                        target.entity().isEmpty() ? 0 : hash(action(content) + "|" + target.entity()),
                        !names(Stream.of(target.name())).isEmpty(),
                        hash(words(target.within())),
                        count[0],
                        count[1]));
            }
        }
        return atoms;
    }

    /** A topic of its own only where the action is known, or the target has a name. */
    private long topic(Content content, Target target) {
        if (content.action().equals("other") && names(Stream.of(target.name())).isEmpty()) {
            return 0;
        }
        return hash(action(content) + "|" + Keying.name(target.name()));
    }

    private static String action(Content content) {
        return content.action().equals("other") ? "other " + content.predicate().lemma() : content.action();
    }

    private static double[] count(Content content, int target) {
        for (Counted counted : content.quantities()) {
            if (counted.of().orElse(-1) == target) {
                return bounds(counted.quantity());
            }
        }
        return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
    }

    private static double[] bounds(Quantity q) {
        double low = q.low().orElse(Double.NEGATIVE_INFINITY);
        double high = q.high().orElse(Double.POSITIVE_INFINITY);
        if (q.value().isPresent() && q.comparator().equals("approx")) {
            low = q.value().getAsDouble() * (1 - ABOUT);
            high = q.value().getAsDouble() * (1 + ABOUT);
        } else if (q.value().isPresent() && q.comparator().equals("eq")) {
            low = q.value().getAsDouble();
            high = low;
        }
        return new double[] {low, high};
    }

    private long source(Source source) {
        Set<String> parties = new TreeSet<>();
        source.parties().forEach(p -> parties.add(p.entity().isEmpty() ? words(p.name()) : p.entity()));
        return hash(String.join(";", parties));
    }

    /** The names among the words, without the kind of thing they name: a district's, a ministry's country. */
    private Set<Long> names(Stream<String> phrases) {
        Set<Long> names = new HashSet<>();
        phrases.forEach(phrase -> {
            Matcher m = WORD.matcher(phrase);
            while (m.find()) {
                String word = m.group();
                if (Character.isUpperCase(word.codePointAt(0)) && !kinds.common(low(word))) {
                    names.add(hash(folded(word)));
                }
            }
        });
        return names;
    }

    private String words(String phrase) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(phrase);
        while (m.find()) {
            String word = folded(m.group());
            if (!kinds.is(word, "district") && !kinds.is(word, "region") && !word.equals("the")) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    private String folded(String word) {
        String country = kinds.country(word);
        return Keying.name(country.isEmpty() ? word : country);
    }

    private static String low(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static long sentence(String text) {
        StringBuilder folded = new StringBuilder();
        int words = 0;
        Matcher m = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (m.find()) {
            words++;
            folded.append(low(m.group())).append(' ');
        }
        return words < TELLING ? 0 : hash(folded.toString());
    }

    static long hash(String text) {
        return text.isEmpty() ? 0 : Long.parseUnsignedLong(Keying.hash(text).substring(0, 16), 16);
    }
}
