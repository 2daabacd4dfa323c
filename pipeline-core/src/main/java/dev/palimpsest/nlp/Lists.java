package dev.palimpsest.nlp;

import dev.palimpsest.entity.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Completes lists: where the rules take some members of an enumeration for places, or the model most of them, and nothing
 * speaks surely for another type, all are. "A, B and C in X, and D in Y" is one enumeration.
 */
final class Lists {
    private static final double MEMBER = 5;
    private static final int LEAST_MEMBERS = 3;

    /** In a list as long as this, a people among places is a place of the same name. */
    private static final int LONG = 5;

    /** What may stand between two names of an enumeration. */
    private static final Set<String> BETWEEN = Set.of(
            ",",
            "and",
            "or",
            "&",
            "as",
            "well",
            "in",
            "of",
            "the",
            "village",
            "villages",
            "town",
            "towns",
            "city",
            "cities",
            "settlement",
            "settlements",
            "district",
            "districts",
            "region",
            "regions",
            "province",
            "provinces",
            "both",
            ";",
            "/");

    private Lists() {}

    static void complete(List<Mention> mentions, List<Token> tokens, Genre genre) {
        List<Mention> list = new ArrayList<>();
        for (Mention mention : mentions) {
            if (!list.isEmpty() && !joins(tokens, list.get(list.size() - 1), mention)) {
                settle(list, tokens, genre);
                list.clear();
            }
            list.add(mention);
        }
        settle(list, tokens, genre);
    }

    private static boolean joins(List<Token> tokens, Mention before, Mention after) {
        int from = before.to();
        int to = after.from();
        if (before.ruled(EntityType.NATIONALITY) > 0
                && to > from
                && tokens.get(from).word().equals("in")) {
            return false; // Armenians in A, B and C
        }
        if (to - from < 1 || to - from > 6) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!BETWEEN.contains(tokens.get(i).word().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static void settle(List<Mention> list, List<Token> tokens, Genre genre) {
        if (list.size() < LEAST_MEMBERS && !isPair(list, tokens)) {
            return;
        }
        List<Mention> open = list.stream().filter(Lists::isOpen).toList();
        long ruled = open.stream()
                .filter(m -> m.ruled(EntityType.LOCATION) >= Mention.SURE)
                .count();
        long places = open.stream()
                .filter(m -> m.type().filter(t -> t == EntityType.LOCATION).isPresent())
                .count();
        boolean cued = ruled > 0 && genre == Genre.CONFLICT;
        boolean most = places * 2 > open.size()
                && open.size() >= LEAST_MEMBERS
                && (genre == Genre.CONFLICT || isPlain(list, tokens));
        if (cued || most) {
            open.forEach(m -> m.vote(EntityType.LOCATION, MEMBER, "list"));
            if (list.size() >= LONG && open.size() >= list.size() - 1) {
                homonyms(list);
            }
        }
    }

    /** A, B and C: commas, and one conjunction before the last; "X in Y, Z" and addresses are something else. */
    private static boolean isPlain(List<Mention> list, List<Token> tokens) {
        for (int i = 1; i < list.size(); i++) {
            int gap = list.get(i).from() - list.get(i - 1).to();
            String first = tokens.get(list.get(i - 1).to()).word();
            boolean last = i == list.size() - 1;
            if (gap > (last ? 2 : 1) || first.equals("in") || first.equals("of")) {
                return false;
            }
        }
        return list.size() > LEAST_MEMBERS
                || tokens.get(list.get(list.size() - 1).from() - 1).word().matches("and|or|&");
    }

    private static boolean isPair(List<Mention> list, List<Token> tokens) {
        return list.size() == 2 && tokens.get(list.get(0).to()).word().matches("and|or");
    }

    private static void homonyms(List<Mention> list) {
        for (Mention mention : list) {
            double people = mention.ruled(EntityType.NATIONALITY);
            if (people > 0) {
                mention.vote(EntityType.LOCATION, MEMBER + people, "list");
            }
        }
    }

    /** Nothing but the model speaks for another type. */
    private static boolean isOpen(Mention mention) {
        for (EntityType type : EntityType.values()) {
            if (type != EntityType.LOCATION && mention.ruled(type) >= Mention.SURE) {
                return false;
            }
        }
        return true;
    }
}
