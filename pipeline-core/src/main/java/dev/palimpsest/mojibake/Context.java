package dev.palimpsest.mojibake;

/** The last four characters read, as the model's ids, the oldest first. */
record Context(int a, int b, int c, int d) {

    Context then(int id) {
        return new Context(b, c, d, id);
    }

    boolean same(Context other) {
        return d == other.d && c == other.c && b == other.b && a == other.a;
    }
}
