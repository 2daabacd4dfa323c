package dev.palimpsest.mojibake;

import java.util.ArrayList;
import java.util.List;

/** The paths that stand at a place and at the next few, as many as a unit is long. */
final class Places {
    private static final int MOST = 10;
    private static final int RING = 8;

    private final List<List<Path>> ring = new ArrayList<>();
    private int first;
    private int open;

    Places() {
        for (int i = 0; i < RING; i++) {
            ring.add(new ArrayList<>());
        }
    }

    /** The paths at the place itself. */
    List<Path> here() {
        return ring.get(first);
    }

    /** Whether one path is left, and it stands at the place itself. */
    boolean isDecided() {
        return open == 1 && here().size() == 1;
    }

    /** Moves on to the next place. */
    void advance() {
        open -= here().size();
        here().clear();
        first = (first + 1) % RING;
    }

    /** Removes all paths. */
    void clear() {
        ring.forEach(List::clear);
        open = 0;
    }

    /** Adds a path so many characters ahead, unless one with the same last characters is as good. */
    void add(int ahead, Path path) {
        List<Path> place = ring.get((first + ahead) % RING);
        int worst = 0;
        for (int i = 0; i < place.size(); i++) {
            Path other = place.get(i);
            if (other.context().same(path.context())) {
                if (path.cost() < other.cost()) {
                    place.set(i, path);
                }
                return;
            }
            if (other.cost() > place.get(worst).cost()) {
                worst = i;
            }
        }
        if (place.size() < MOST) {
            place.add(path);
            open++;
        } else if (path.cost() < place.get(worst).cost()) {
            place.set(worst, path);
        }
    }

    /** The best path at the place itself. */
    Path best() {
        Path best = here().get(0);
        for (Path path : here()) {
            if (path.cost() < best.cost()) {
                best = path;
            }
        }
        return best;
    }
}
