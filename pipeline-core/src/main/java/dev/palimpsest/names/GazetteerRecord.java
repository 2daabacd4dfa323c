package dev.palimpsest.names;

/**
 * A place, person, organisation or event that a gazetteer knows.
 *
 * @param id such as {@code gn:147105} (GeoNames) or {@code per:…}
 * @param az the canonical name in Azerbaijani Latin
 * @param en the name as English text writes it
 * @param kind {@code village}, {@code town}, {@code city}, {@code district}, {@code river}, {@code person} and so on
 * @param district the Azerbaijani name of the district that it lies in; empty where there is none
 * @param lat degrees north; NaN where unknown
 * @param lon degrees east; NaN where unknown
 */
public record GazetteerRecord(String id, String az, String en, String kind, String district, double lat, double lon) {

    /** That of its id, which records of one gazetteer differ by. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Whether it is the district of that name, or a city that is a district of its own. */
    boolean isDistrict() {
        return kind.equals("district") || (kind.equals("city") && district.isEmpty());
    }

    /** Whether it is what its bare name means where nothing else is said: no village or town, which bear the names of others. */
    boolean isProminent() {
        return !isTown() && !kind.startsWith("village");
    }

    boolean isTown() {
        return kind.equals("town") || (kind.equals("city") && !district.isEmpty());
    }

    /** The kind of name: {@code place}, {@code person}, {@code organisation} or {@code event}. */
    String family() {
        return switch (kind) {
            case "person", "organisation", "event" -> kind;
            default -> "place";
        };
    }
}
