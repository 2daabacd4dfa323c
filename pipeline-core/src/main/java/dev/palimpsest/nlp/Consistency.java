package dev.palimpsest.nlp;

import dev.palimpsest.entity.EntityType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One document, one meaning: a name that is sure in one place decides mentions of it that are not sure elsewhere. */
final class Consistency {
    private static final double SAME = 4;

    private final Map<String, Map<EntityType, Double>> sure = new HashMap<>();

    /** Learns from a mention whose type rules have decided. */
    void learn(Mention mention) {
        mention.type().ifPresent(type -> {
            double weight = mention.ruled(type);
            if (weight >= Mention.SURE) {
                add(mention.name(), type, weight);
                part(mention, type, weight);
            }
        });
    }

    /** What a part of a name tells: the family name of a person, the bare name of a district. */
    private void part(Mention mention, EntityType type, double weight) {
        String[] words = mention.name().split(" ");
        if (words.length == 1) {
            return;
        }
        if (type == EntityType.PERSON) {
            add(words[words.length - 1], type, weight);
        } else if (type == EntityType.LOCATION
                && words.length == 2
                && Lexicon.shared().head(Lexicon.Place.LAST, words[1]).isPresent()) {
            add(words[0], type, Mention.SURE);
        }
    }

    /** Learns what an abbreviation stands for. */
    void learn(String name, EntityType type) {
        add(name, type, 2 * SAME);
    }

    private void add(String name, EntityType type, double weight) {
        sure.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new EnumMap<>(EntityType.class))
                .merge(type, weight, Double::sum);
    }

    /** Lets what was learnt vote on mentions that no rule has decided. */
    void apply(List<Mention> mentions) {
        for (Mention mention : mentions) {
            Map<EntityType, Double> known = sure.get(mention.name().toLowerCase(Locale.ROOT));
            if (known != null && !isSure(mention)) {
                known.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .ifPresent(best -> mention.vote(best.getKey(), SAME, "document"));
            }
        }
    }

    private static boolean isSure(Mention mention) {
        return mention.type().filter(t -> mention.ruled(t) >= Mention.SURE).isPresent();
    }
}
