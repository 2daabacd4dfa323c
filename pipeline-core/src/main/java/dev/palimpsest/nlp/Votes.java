package dev.palimpsest.nlp;

import dev.palimpsest.entity.Designations;
import dev.palimpsest.entity.EntityType;
import dev.palimpsest.entity.Peoples;
import dev.palimpsest.nlp.Lexicon.Cue;
import dev.palimpsest.nlp.Lexicon.Place;
import dev.palimpsest.nlp.Lexicon.Side;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lets the words of one sentence vote on what its names are: the model, the names' own words, and the words beside them. */
final class Votes {
    private static final double MODEL = 2;
    private static final int LONGEST_PLACE = 4;
    private static final double UNSURE = 1.5;
    private static final double OWN = 6;
    private static final double TITLE = 8;
    private static final double TABLE = 9;
    private static final double PRODUCT = 5;
    private static final double TIE = 2;
    private static final double BESIDE = 3;

    private static final Pattern MADE = Pattern.compile(".*-(?:made|built|produced|supplied|manufactured|designed)");

    private final List<Token> tokens;
    private final Genre genre;
    private final Lexicon lexicon = Lexicon.shared();
    private final Peoples peoples = Peoples.shared();
    private final Designations weapons = Designations.shared();

    Votes(ParsedSentence sentence, Genre genre) {
        this.tokens = sentence.tokens();
        this.genre = genre;
    }

    void on(Mention mention, boolean titled) {
        model(mention);
        if (titled) {
            boolean doubted = mention.weight(EntityType.ORGANIZATION) > 0 || mention.weight(EntityType.LOCATION) > 0;
            boolean ambiguous = genre == Genre.GENERAL && mention.weight(EntityType.PERSON) == 0;
            mention.vote(EntityType.PERSON, ambiguous ? 0 : doubted ? BESIDE : TITLE, "title");
        }
        own(mention);
        before(mention);
        after(mention);
        product(mention);
    }

    /** What the statistical model says. */
    void model(Mention mention) {
        for (EntityType type : List.of(EntityType.PERSON, EntityType.LOCATION, EntityType.ORGANIZATION)) {
            long labelled = tokens.subList(mention.from(), mention.to()).stream()
                    .filter(t -> t.ner().equals(type.name()))
                    .count();
            if (labelled > 0) {
                double share = (double) labelled / (mention.to() - mention.from());
                mention.vote(type, model(mention, type) * Math.max(0.75, share), "ner");
            }
        }
    }

    /** A single unknown name is a person to the model wherever it cannot tell, and in reports of conflict most are places. */
    private double model(Mention mention, EntityType type) {
        boolean unsure = type == EntityType.PERSON && genre == Genre.CONFLICT && mention.to() - mention.from() == 1;
        return unsure ? UNSURE : MODEL;
    }

    private void own(Mention mention) {
        String name = mention.name();
        if (peoples.isDemonym(name)) {
            mention.vote(EntityType.NATIONALITY, TABLE, "demonym");
        } else if (peoples.isTerritory(name)) {
            mention.vote(EntityType.LOCATION, OWN, "territory");
        }
        if (lexicon.isOrganisation(name, genre)) {
            mention.vote(EntityType.ORGANIZATION, TABLE, "organisation");
        }
        head(mention);
    }

    /** The word of the name that says what kind of thing it names. */
    private void head(Mention mention) {
        String last = tokens.get(mention.to() - 1).word();
        String first = tokens.get(mention.from()).word();
        Optional<EntityType> of =
                named(mention, "of") ? lexicon.head(Place.OF, first).or(() -> headBeforeOf(mention)) : Optional.empty();
        if (of.isPresent()) {
            mention.vote(of.get(), OWN, "head");
        } else if (mention.to() - mention.from() > 1) {
            lexicon.head(Place.LAST, last)
                    .or(() -> lexicon.head(Place.FIRST, first))
                    .filter(t -> t != EntityType.LOCATION || genre == Genre.CONFLICT || !organised(mention))
                    .ifPresent(t -> mention.vote(t, OWN, "head"));
            numbered(mention);
        } else if (definite(mention) && genre == Genre.CONFLICT) {
            lexicon.head(Place.LAST, last)
                    .filter(t -> t == EntityType.ORGANIZATION)
                    .ifPresent(t -> mention.vote(t, BESIDE, "head"));
        }
    }

    /** Whether the model takes the whole for an organisation, as with a school district or a team named after a lake. */
    private boolean organised(Mention mention) {
        return tokens.subList(mention.from(), mention.to()).stream()
                .allMatch(t -> t.ner().equals("ORGANIZATION"));
    }

    /** "World War II": the head stands before the number. */
    private void numbered(Mention mention) {
        if (tokens.get(mention.to() - 1).word().matches("[IVX]{1,4}") && mention.to() - mention.from() > 2) {
            lexicon.head(Place.LAST, tokens.get(mention.to() - 2).word())
                    .filter(t -> t == EntityType.EVENT)
                    .ifPresent(t -> mention.vote(t, OWN, "head"));
        }
    }

    private Optional<EntityType> headBeforeOf(Mention mention) {
        for (int i = mention.from() + 1; i < mention.to(); i++) {
            if (tokens.get(i).word().equals("of")) {
                return lexicon.head(Place.OF, tokens.get(i - 1).word());
            }
        }
        return Optional.empty();
    }

    private boolean named(Mention mention, String word) {
        return tokens.subList(mention.from(), mention.to()).stream()
                .anyMatch(t -> t.word().equals(word));
    }

    private boolean definite(Mention mention) {
        return mention.from() > 1 && lower(mention.from() - 1).equals("the");
    }

    private String lower(int i) {
        return tokens.get(i).word().toLowerCase(Locale.ROOT);
    }

    /** The tagger leaves a capitalised plural as it is: Districts. */
    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private String lemma(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).lemma().toLowerCase(Locale.ROOT) : "";
    }

    private boolean isCommon(int i) {
        return i >= 0
                && i < tokens.size()
                && Character.isLowerCase(tokens.get(i).word().codePointAt(0));
    }

    private void before(Mention mention) {
        int at = mention.from() - 1;
        if (at < 0) {
            return;
        }
        if (holdsOffice(at)) {
            mention.vote(EntityType.PERSON, TITLE, "title");
        }
        if (!isManner(at)) {
            vote(mention, Side.BEFORE, at);
        }
        int noun = at;
        if (lower(noun).equals("the")
                || lower(noun).equals("its")
                || peoples.isDemonym(tokens.get(noun).word())) {
            noun--;
        }
        if (noun > 0 && lower(noun).equals("of")) {
            vote(mention, Side.OF, noun - 1);
        } else if (noun > 0 && lower(noun).equals("over")) {
            vote(mention, Side.OVER, noun - 1);
        } else if (noun > 0 && lower(noun).equals("on")) {
            vote(mention, Side.ON, noun - 1);
        } else if (noun != at) {
            vote(mention, Side.BEFORE, noun);
        }
    }

    /** "President of Azerbaijan, X", "the Prime Minister of Armenia X". */
    private boolean holdsOffice(int before) {
        int at = lower(before).equals(",") ? before - 1 : before;
        int place = at;
        while (at > 0
                && at > place - LONGEST_PLACE
                && !isCommon(at)
                && Character.isLetter(tokens.get(at).word().codePointAt(0))) {
            at--;
        }
        if (at == place || at < 1) {
            return false;
        }
        int of = lower(at).equals("the") ? at - 1 : at;
        return of > 0
                && lower(of).equals("of")
                && lexicon.isTitle(tokens.get(of - 1).word());
    }

    /** "according to X" says nothing of a place. */
    private boolean isManner(int at) {
        return at > 0
                && lower(at).equals("to")
                && lower(at - 1).matches("according|due|thanks|belonging|loyal|close|addition");
    }

    private void vote(Mention mention, Side side, int at) {
        if (isCommon(at)) {
            lexicon.cue(side, lemma(at))
                    .filter(cue -> fits(mention, cue))
                    .ifPresent(cue -> mention.vote(cue.type(), cue.weight(), "context"));
        } else if (at == 0) {
            lexicon.cue(side, lemma(at))
                    .filter(cue -> cue.type() == EntityType.LOCATION)
                    .ifPresent(cue -> mention.vote(cue.type(), cue.weight(), "context"));
        }
    }

    /** A preposition of place alone makes no place of a name that only the rules have found; outside reports of conflict. */
    private boolean fits(Mention mention, Cue cue) {
        boolean plain = cue.type() == EntityType.LOCATION && cue.weight() < Mention.SURE;
        if (!plain || mention.weight(EntityType.LOCATION) > 0) {
            return true;
        }
        boolean seen = mention.weight(EntityType.PERSON) > 0 || mention.weight(EntityType.ORGANIZATION) > 0;
        return genre == Genre.CONFLICT && (seen || cue.weight() > TIE);
    }

    private void after(Mention mention) {
        int next = mention.to();
        if (next >= tokens.size()) {
            return;
        }
        lexicon.cue(Side.AFTER, singular(lower(next)))
                .filter(cue -> fits(mention, cue))
                .ifPresent(c -> mention.vote(c.type(), c.weight(), "context"));
        passive(mention, next);
        if (lower(next).equals(",")) {
            apposition(mention, next + 1);
        }
    }

    /** "was being shelled". */
    private void passive(Mention mention, int from) {
        int at = from;
        while (at < tokens.size() && lemma(at).matches("be|have|also|again|heavily")) {
            at++;
        }
        if (at > from && at < tokens.size() && tokens.get(at).pos().equals("VBN")) {
            vote(mention, Side.PASSIVE, at);
        }
    }

    /** ", the second-largest city in …", ", a Russian citizen": the first noun within four words that a cue knows. */
    private void apposition(Mention mention, int from) {
        if (from >= tokens.size()
                || !(lower(from).matches("the|an?")
                        || lexicon.cue(Side.APPOSITION, lemma(from)).isPresent())) {
            return;
        }
        for (int i = from; i < Math.min(tokens.size(), from + 5); i++) {
            if (lower(i).matches("[,.;:]|of|in|and|who|which|that|was|is")) {
                return;
            }
            Optional<Cue> cue = lexicon.cue(Side.APPOSITION, lemma(i));
            if (cue.isPresent() && isCommon(i)) {
                mention.vote(cue.get().type(), cue.get().weight(), "apposition");
                return;
            }
        }
    }

    /** "the Turkish-made Bayraktar TB2", "IAI Harop loitering munition". */
    private void product(Mention mention) {
        int before = mention.from() - 1;
        if (before >= 0 && MADE.matcher(tokens.get(before).word()).matches()) {
            mention.vote(EntityType.WEAPON, PRODUCT, "product");
        }
        boolean named = weapons.isName(mention.name())
                || weapons.isName(tokens.get(mention.to() - 1).word());
        if (named && (weaponNoun(mention.to()) || weaponNoun(mention.to() + 1) || counted(before))) {
            mention.vote(EntityType.WEAPON, OWN, "weapon-name");
        }
    }

    private boolean counted(int before) {
        return before >= 0 && tokens.get(before).pos().equals("CD");
    }

    private boolean weaponNoun(int at) {
        return weapons.isWeaponNoun(lemma(at));
    }
}
