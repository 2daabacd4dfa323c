package dev.palimpsest.names;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Distances between places. */
final class Distances {
    private static final double EARTH = 6371; // mean radius in kilometres

    private Distances() {}

    /**
     * The candidate that is nearest to any of the places around it; none if two lie in one district, where a distance to one
     * place says too little.
     *
     * @param within how near it must be, in kilometres
     * @param times how many times farther every other candidate must be
     */
    static Optional<GazetteerRecord> clearlyNearest(
            List<GazetteerRecord> candidates, List<GazetteerRecord> around, double within, double times) {
        long districts =
                candidates.stream().map(GazetteerRecord::district).distinct().count();
        return districts < candidates.size()
                ? Optional.empty()
                : clearlyLeast(candidates, r -> distance(r, around), within, times);
    }

    /**
     * Of places of one name in one district, the one that two others named beside it are nearest to: a list of villages goes
     * along a road or a valley.
     *
     * @param within how near the two must be on average, in kilometres
     * @param times how many times farther they must be from every other candidate
     */
    static Optional<GazetteerRecord> amongNeighbours(
            List<GazetteerRecord> candidates, List<GazetteerRecord> around, double within, double times) {
        List<String> districts =
                candidates.stream().map(GazetteerRecord::district).distinct().toList();
        List<GazetteerRecord> villages = around.stream()
                .filter(r -> !r.isDistrict() && !Double.isNaN(r.lat()))
                .filter(r -> districts.contains(r.district()) && !candidates.contains(r))
                .distinct()
                .toList();
        return districts.size() != 1 || villages.size() < 2
                ? Optional.empty()
                : clearlyLeast(candidates, r -> toTwoNearest(r, villages), within, times);
    }

    private static Optional<GazetteerRecord> clearlyLeast(
            List<GazetteerRecord> candidates,
            ToDoubleFunction<GazetteerRecord> distance,
            double within,
            double times) {
        List<GazetteerRecord> placed = candidates.stream()
                .filter(r -> !Double.isNaN(r.lat()))
                .sorted(Comparator.comparingDouble(distance))
                .toList();
        if (placed.isEmpty() || placed.size() < candidates.size()) {
            return Optional.empty();
        }
        double nearest = distance.applyAsDouble(placed.get(0));
        double next = placed.size() > 1 ? distance.applyAsDouble(placed.get(1)) : Double.MAX_VALUE;
        return nearest <= within && next > times * nearest ? Optional.of(placed.get(0)) : Optional.empty();
    }

    private static double toTwoNearest(GazetteerRecord place, List<GazetteerRecord> around) {
        return around.stream()
                .mapToDouble(r -> kilometres(place, r))
                .sorted()
                .limit(2)
                .average()
                .orElse(Double.MAX_VALUE);
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
