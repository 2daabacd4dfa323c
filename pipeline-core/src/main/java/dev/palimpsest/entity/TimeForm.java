package dev.palimpsest.entity;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One form of expression; its meaning is empty where the words only look like a time. */
record TimeForm(Pattern pattern, EntityType type, Function<Matcher, Optional<TimeMeaning>> meaning) {
    private static final String AFTER = "(?![\\p{L}\\p{N}])(?![.,:]\\d)";

    static TimeForm date(String regex, Function<Matcher, Optional<TimeMeaning>> meaning) {
        return form(EntityType.DATE, regex, meaning);
    }

    static TimeForm time(String regex, Function<Matcher, Optional<TimeMeaning>> meaning) {
        return form(EntityType.TIME, regex, meaning);
    }

    static TimeForm duration(String regex, Function<Matcher, Optional<TimeMeaning>> meaning) {
        return form(EntityType.DURATION, regex, meaning);
    }

    private static TimeForm form(EntityType type, String regex, Function<Matcher, Optional<TimeMeaning>> meaning) {
        return new TimeForm(Pattern.compile("(?:" + regex + ")" + AFTER), type, meaning);
    }

    /** What a match is: a clock time of a day is a time whatever the form, the rest is what the form says. */
    EntityType typeOf(TimeMeaning meaning) {
        return meaning instanceof TimeMeaning.Clock || meaning instanceof TimeMeaning.PartOfDay
                ? EntityType.TIME
                : type;
    }
}
