package dev.palimpsest.form;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The running heads, feet and page numbers of a paginated text: lines that are alike but for a number which rises from page
 * to page, and lines that recur beside them.
 */
final class PageFurniture {
    private static final int LONGEST = 90;
    private static final int FEWEST_PAGES = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern MANY_NUMBERS = Pattern.compile("\\d+\\D+\\d+\\D+\\d");

    private PageFurniture() {}

    /** The lines that belong to the page and not to the text. */
    static BitSet in(Lines lines) {
        Map<String, List<Integer>> alike = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            int length = lines.end(i) - lines.first(i);
            if (length > 0 && length <= LONGEST && standsApart(lines, i)) {
                String line = lines.get(i);
                if (NUMBER.matcher(line).find() && !MANY_NUMBERS.matcher(line).find()) {
                    alike.computeIfAbsent(NUMBER.matcher(line).replaceAll("#"), k -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        BitSet furniture = new BitSet();
        for (List<Integer> group : alike.values()) {
            if (group.size() >= FEWEST_PAGES && rises(lines, group)) {
                group.forEach(furniture::set);
            }
        }
        neighbours(lines, furniture);
        return furniture;
    }

    private static boolean standsApart(Lines lines, int i) {
        return i == 0 || i + 1 == lines.size() || lines.isEmpty(i - 1) || lines.isEmpty(i + 1);
    }

    /** Page numbers go up by one, or by two where the two sides of a leaf have different heads. */
    private static boolean rises(Lines lines, List<Integer> group) {
        int before = -1;
        int steps = 0;
        for (int line : group) {
            Matcher number = NUMBER.matcher(lines.get(line));
            int page = number.find() ? Integer.parseInt(number.group()) : -1;
            steps += before >= 0 && page - before >= 1 && page - before <= 2 ? 1 : 0;
            before = page;
        }
        return steps >= (group.size() - 1) * 0.8;
    }

    private static void neighbours(Lines lines, BitSet furniture) {
        Map<String, List<Integer>> beside = new HashMap<>();
        for (int i = furniture.nextSetBit(0); i >= 0; i = furniture.nextSetBit(i + 1)) {
            for (int j : new int[] {i - 1, i + 1}) {
                if (j >= 0 && j < lines.size() && !lines.isEmpty(j) && lines.end(j) - lines.first(j) <= LONGEST) {
                    beside.computeIfAbsent(lines.get(j), k -> new ArrayList<>()).add(j);
                }
            }
        }
        beside.values().stream().filter(g -> g.size() >= FEWEST_PAGES).forEach(g -> g.forEach(furniture::set));
    }
}
