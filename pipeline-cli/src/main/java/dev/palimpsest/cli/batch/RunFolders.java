package dev.palimpsest.cli.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens the folder of a run: a new one, or one that another process left behind. */
public final class RunFolders {
    private RunFolders() {}

    /** Whether a run into the folder is complete. */
    public static boolean isComplete(Path folder) {
        return Files.exists(folder.resolve(RunFolder.MANIFEST));
    }

    /** Whether there is nothing to go on with, since the run is complete; tidies up what it may have left. */
    public static boolean hasFinished(Path folder) throws IOException {
        if (isComplete(folder)) {
            RunFolder.tidy(folder);
            return true;
        }
        return false;
    }

    /**
     * A folder for a new run.
     *
     * @throws OutputException if it holds something, or cannot be written to
     */
    public static RunFolder create(Path folder, Plan plan) {
        if (!isEmpty(folder)) {
            String hint = Files.exists(folder.resolve(RunFolder.JOURNAL))
                    ? "go on with the run that it holds (--resume), or name an empty folder"
                    : "name an empty folder, or one that does not exist";
            throw new OutputException(folder + " is not empty", hint);
        }
        return open(folder, plan, Optional.empty());
    }

    /**
     * The folder of a run that did not finish, or an empty one.
     *
     * @throws OutputException if it holds something else, or a run with another plan
     */
    public static RunFolder resume(Path folder, Plan plan) {
        if (isEmpty(folder)) {
            return open(folder, plan, Optional.empty());
        }
        try {
            if (!Files.exists(folder.resolve(RunFolder.JOURNAL))) {
                throw new OutputException(folder + " holds no run that could go on", "name an empty folder");
            }
            Optional<Journal.Whole> found = Journal.read(folder.resolve(RunFolder.JOURNAL));
            List<String> differences =
                    found.map(whole -> plan.differences(whole.first())).orElse(List.of());
            if (!differences.isEmpty()) {
                throw new OutputException(
                        "the run in " + folder + " cannot go on: " + String.join("; ", differences),
                        "use what it began with, or begin again in an empty folder");
            }
            return open(folder, plan, found);
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    private static RunFolder open(Path folder, Plan plan, Optional<Journal.Whole> found) {
        try {
            Files.createDirectories(folder);
            Journal journal = Journal.open(folder.resolve(RunFolder.JOURNAL));
            try {
                JsonNode last = found.map(Journal.Whole::last).orElse(MissingNode.getInstance());
                long length = found.map(Journal.Whole::length).orElse(0L);
                return new RunFolder(folder, plan, journal, last, length);
            } catch (IOException | RuntimeException e) {
                journal.close();
                throw e;
            }
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    private static OutputException cannotWrite(Path folder, IOException e) {
        return new OutputException("cannot write into " + folder + ": " + e, "check the path and its rights", e);
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        } catch (IOException e) {
            if (Files.exists(folder)) {
                throw cannotWrite(folder, e);
            }
            return true;
        }
    }
}
