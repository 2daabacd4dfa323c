package dev.palimpsest.wiki;

/**
 * How long glosses are, in bytes of UTF-8 without the mark of a cut. The site cuts at about 240 bytes: all of the 91 glosses
 * of one real page have 238 to 247. Its rule is not known, so a little is left for lengths beside that.
 */
final class GlossLength {

    /** Below this a length is out of the question. */
    static final double NEVER = -14;

    /** Above this no length is possible: the site's longest, what may stand beside it, and the mark of a cut. */
    static final int LONGEST = 280;

    private static final int SHORTEST_CUT = 237;
    private static final int LONGEST_CUT = 247;

    private GlossLength() {}

    /** The log-probability of that length in a gloss that was cut: even inside the range, falling fast beside it. */
    static double cut(int bytes) {
        int beside = Math.max(SHORTEST_CUT - bytes, bytes - LONGEST_CUT);
        return beside <= 0 ? -2.4 : beside == 1 ? -4 : -4.8 - 0.5 * beside;
    }

    /** The log-probability of that length in a gloss that was not cut, up to a constant. */
    static double whole(int bytes) {
        return bytes > LONGEST_CUT ? -3 * (bytes - LONGEST_CUT) : 0;
    }
}
