package dev.palimpsest.cli;

import dev.palimpsest.ProfileException;
import dev.palimpsest.cli.batch.OutputException;
import dev.palimpsest.cli.input.InputException;
import dev.palimpsest.text.EncodingException;

/** What the command ends with; the numbers above 64 are those of sysexits.h. */
final class ExitCode {
    static final int OK = 0;
    /** Some inputs failed, or a comparison found a difference. */
    static final int FAILED = 1;

    static final int USAGE = 2;
    static final int BAD_ENCODING = 65;
    static final int NO_INPUT = 66;
    /** A bug of Palimpsest. */
    static final int BUG = 70;

    static final int CANNOT_WRITE = 73;
    static final int BAD_PROFILE = 78;

    private ExitCode() {}

    /** What an error that ends the command means. */
    static int of(Throwable error) {
        if (error instanceof ProfileException) {
            return BAD_PROFILE;
        }
        if (error instanceof EncodingException) {
            return BAD_ENCODING;
        }
        if (error instanceof InputException) {
            return NO_INPUT;
        }
        return error instanceof OutputException ? CANNOT_WRITE : BUG;
    }
}
