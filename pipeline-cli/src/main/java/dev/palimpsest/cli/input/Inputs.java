package dev.palimpsest.cli.input;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The files that the arguments of a command name, in a fixed order: the arguments as they were given, a folder's files by
 * name. A folder is looked into while it is walked, so what it holds need not fit into memory.
 */
public final class Inputs {

    /** Takes the files one after the other. */
    public interface Visitor {
        /** A file. */
        void file(InputFile file) throws InterruptedException;

        /** A folder or file that cannot be looked into. */
        void unreadable(String path, IOException why) throws InterruptedException;
    }

    private static final String GLOB = "*?[{";

    private final List<Root> roots;
    private final Optional<Path> excluded;

    /** A file or folder that an argument names, and what the paths of its files are relative to. */
    private record Root(Path path, Path base) {}

    private Inputs(List<Root> roots, Optional<Path> excluded) {
        this.roots = roots;
        this.excluded = excluded.map(Inputs::absolute);
    }

    /** The same inputs without a folder or file inside them, such as the one that is written to. */
    public Inputs without(Path path) {
        return new Inputs(roots, Optional.of(path));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /**
     * The inputs that the arguments name.
     *
     * @throws InputException of the kind {@code missing} if one of them names nothing
     */
    public static Inputs of(List<String> arguments) {
        List<Root> roots = new ArrayList<>();
        for (String argument : arguments) {
            Path path = Path.of(argument);
            if (argument.equals(InputFile.STANDARD_INPUT)) {
                roots.add(new Root(path, path));
            } else if (Files.isDirectory(path)) {
                roots.add(new Root(path, path));
            } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                roots.add(new Root(path, parent(path)));
            } else {
                roots.addAll(matches(argument));
            }
        }
        return new Inputs(roots, Optional.empty());
    }

    private static Path parent(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path : parent;
    }

    private static List<Root> matches(String argument) {
        int star = -1;
        for (int i = 0; i < argument.length() && star < 0; i++) {
            star = GLOB.indexOf(argument.charAt(i)) >= 0 ? i : -1;
        }
        List<Root> found = new ArrayList<>();
        if (star >= 0) {
            int slash = argument.lastIndexOf('/', star);
            Path base = Path.of(slash < 0 ? "." : argument.substring(0, slash + 1));
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + argument.substring(slash + 1));
            if (Files.isDirectory(base)) {
                glob(base, base, matcher, found);
            }
            found.sort(Comparator.comparing(root -> name(root.base, root.path)));
        }
        if (found.isEmpty()) {
            throw new InputException(
                    "missing", "there is no file or folder " + argument, "check the path; quote a pattern with * or ?");
        }
        return found;
    }

    private static void glob(Path base, Path folder, PathMatcher matcher, List<Root> found) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (matcher.matches(base.relativize(child))) {
                    found.add(new Root(child, Files.isDirectory(child) ? child : base));
                } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    glob(base, child, matcher, found);
                }
            }
        } catch (IOException e) {
            throw new InputException("unreadable", "cannot look into " + folder + ": " + e, "check its rights", e);
        }
    }

    /** The bytes of all files together; 0 if that cannot be known, since some come from standard input. */
    public long size() {
        long[] sum = new long[1];
        boolean[] known = {true};
        try {
            walk(new Visitor() {
                @Override
                public void file(InputFile file) {
                    known[0] &= !file.isStandardInput();
                    sum[0] += file.isStandardInput() ? 0 : file.file().toFile().length();
                }

                @Override
                public void unreadable(String path, IOException why) {
                    // said when it is read
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
        return known[0] ? sum[0] : 0;
    }

    /** Visits every file. Links to folders inside a folder are not followed, so there is no way round in circles or out. */
    public void walk(Visitor visitor) throws InterruptedException {
        for (Root root : roots) {
            if (root.path.toString().equals(InputFile.STANDARD_INPUT)) {
                visitor.file(new InputFile(root.path, InputFile.STANDARD_INPUT));
            } else if (Files.isDirectory(root.path)) {
                walk(root.base, root.path, visitor);
            } else {
                visitor.file(new InputFile(root.path, name(root.base, root.path)));
            }
        }
    }

    private void walk(Path base, Path folder, Visitor visitor) throws InterruptedException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            visitor.unreadable(name(base, folder), e instanceof IOException io ? io : new IOException(e));
            return;
        }
        children.sort(Comparator.comparing(child -> name(base, child)));
        for (Path child : children) {
            if (excluded.isPresent() && excluded.get().equals(absolute(child))) {
                continue;
            }
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                walk(base, child, visitor);
            } else if (Files.isRegularFile(child)) {
                visitor.file(new InputFile(child, name(base, child)));
            } else {
                visitor.unreadable(name(base, child), new IOException(whyNot(child)));
            }
        }
    }

    private static String whyNot(Path path) {
        if (Files.isDirectory(path)) {
            return "a link to a folder, which is not followed: name that folder as an input";
        }
        return Files.isSymbolicLink(path) ? "a link to nothing" : "neither a file nor a folder";
    }

    private static String name(Path base, Path path) {
        String name = absolute(base).relativize(absolute(path)).toString().replace('\\', '/');
        return name.isEmpty() ? "." : name;
    }
}
