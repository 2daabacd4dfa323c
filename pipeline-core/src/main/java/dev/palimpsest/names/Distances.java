package dev.palimpsest.names;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Distances between places. */
final class Distances {
    private static final double EARTH = 6371; // mean radius in kilometres

    private Distances() {}

    /**
     * The candidate that is nearest to any of the places around it; none if two lie in one district, where a distance of a
     * few kilometres says nothing.
     *
     * @param within how near it must be, in kilometres
     * @param times how many times farther every other candidate must be
     */
    static Optional<GazetteerRecord> clearlyNearest(
            List<GazetteerRecord> candidates, List<GazetteerRecord> around, double within, double times) {
        List<GazetteerRecord> placed = candidates.stream()
                .filter(r -> !Double.isNaN(r.lat()))
                .sorted(Comparator.comparingDouble(r -> distance(r, around)))
                .toList();
        long districts =
                candidates.stream().map(GazetteerRecord::district).distinct().count();
        if (placed.isEmpty() || placed.size() < candidates.size() || districts < candidates.size()) {
            return Optional.empty();
        }
        double nearest = distance(placed.get(0), around);
        double next = placed.size() > 1 ? distance(placed.get(1), around) : Double.MAX_VALUE;
        return nearest <= within && next > times * nearest ? Optional.of(placed.get(0)) : Optional.empty();
    }

    private static double distance(GazetteerRecord place, List<GazetteerRecord> around) {
        return around.stream()
                .filter(r -> !Double.isNaN(r.lat()))
                .mapToDouble(r -> kilometres(place, r))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    /** The length of the great circle between two places. */
    static double kilometres(GazetteerRecord a, GazetteerRecord b) {
        double lat = Math.toRadians(a.lat() - b.lat()) / 2;
        double lon = Math.toRadians(a.lon() - b.lon()) / 2;
        double h = Math.sin(lat) * Math.sin(lat)
                + Math.cos(Math.toRadians(a.lat())) * Math.cos(Math.toRadians(b.lat())) * Math.sin(lon) * Math.sin(lon);
        return 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, h)));
    }
}
