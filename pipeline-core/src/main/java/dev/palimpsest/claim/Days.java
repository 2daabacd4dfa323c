package dev.palimpsest.claim;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The days that a claim's time may mean, and whether it is a running state ("as of") rather than the time of one event.
 *
 * @param first the first of them, in days since 1970; open at {@link Integer#MIN_VALUE}
 * @param last the last of them; open at {@link Integer#MAX_VALUE}
 * @param running whether what is told holds up to then
 */
record Days(int first, int last, boolean running) {
    /** No day is known: what is told may be a total. */
    static final Days UNKNOWN = new Days(Integer.MIN_VALUE, Integer.MAX_VALUE, true);

    /** The days of a time; {@link #UNKNOWN} without one. */
    static Days of(Optional<ClaimTime> time) {
        if (time.isEmpty() || time.get().value().isEmpty()) {
            return UNKNOWN;
        }
        ClaimTime t = time.get();
        String[] ends = t.value().split("/", -1);
        int first = ends[0].isEmpty() ? Integer.MIN_VALUE : first(ends[0]);
        String end = ends[ends.length - 1];
        int last = end.isEmpty() ? Integer.MAX_VALUE : last(end);
        return switch (t.modifier()) {
            case "before", "by", "until" -> new Days(Integer.MIN_VALUE, last, true);
            case "after", "since" -> new Days(first, Integer.MAX_VALUE, true);
            default -> new Days(first, last, t.role() == ClaimTime.Role.AS_OF);
        };
    }

    /** The days that an ISO 8601 date means; {@link #UNKNOWN} for none. */
    static Days of(String date) {
        return date.isEmpty() ? UNKNOWN : new Days(first(date), last(date), false);
    }

    private static int first(String date) {
        return (int)
                switch (date.length()) {
                    case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1).toEpochDay();
                    case 7 -> YearMonth.parse(date).atDay(1).toEpochDay();
                    default -> LocalDate.parse(date.substring(0, 10)).toEpochDay();
                };
    }

    private static int last(String date) {
        return (int)
                switch (date.length()) {
                    case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31).toEpochDay();
                    case 7 -> YearMonth.parse(date).atEndOfMonth().toEpochDay();
                    default -> LocalDate.parse(date.substring(0, 10)).toEpochDay();
                };
    }

    /** Whether a beginning and an end are known. */
    boolean known() {
        return first != Integer.MIN_VALUE && last != Integer.MAX_VALUE;
    }

    /** Whether both may mean one day. */
    boolean meet(Days other) {
        return first <= other.last && other.first <= last;
    }

    /** Whether all of these days lie behind all of the other's. */
    boolean after(Days other) {
        return known() && other.known() && first > other.last;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(first);
        out.writeInt(last);
        out.writeBoolean(running);
    }

    static Days read(DataInput in) throws IOException {
        return new Days(in.readInt(), in.readInt(), in.readBoolean());
    }
}
