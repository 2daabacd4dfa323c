package dev.palimpsest.bench;

/** How much one call of the running benchmark does, in the unit of its row: bytes, names. Set by the benchmark's set-up. */
final class Work {
    private static volatile long perCall = 1;

    private Work() {}

    static void perCall(long units) {
        perCall = units;
    }

    static long perCall() {
        return perCall;
    }
}
