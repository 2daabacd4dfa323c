package dev.palimpsest;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A block of Java from the README, compiled as it stands and run on a file called {@code path}. */
final class ReadmeExample {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private ReadmeExample() {}

    /** What the block of that number (from 0) prints. */
    static String run(int number, Path input, Path scratch) throws Exception {
        Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));
        for (int i = 0; i <= number; i++) {
            if (!block.find()) {
                throw new AssertionError("README.md has only " + i + " blocks of Java");
            }
        }
        List<String> lines = block.group(1).lines().toList();
        String source = lines.stream().filter(l -> l.startsWith("import ")).collect(Collectors.joining("\n"))
                + "\npublic class Example { public static void run(java.nio.file.Path path) {\n"
                + lines.stream().filter(l -> !l.startsWith("import ")).collect(Collectors.joining("\n"))
                + "\n} }\n";
        Path file = scratch.resolve("Example.java");
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status = compiler.run(
                null,
                messages,
                messages,
                "-encoding",
                "UTF-8",
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path", "") + File.pathSeparator + classes(),
                "-d",
                scratch.toString(),
                file.toString());
        if (status != 0) {
            throw new AssertionError(
                    "the README's example does not compile:\n" + messages.toString(StandardCharsets.UTF_8));
        }
        return output(input, scratch);
    }

    private static String output(Path input, Path scratch) throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        URL[] urls = {scratch.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, ReadmeExample.class.getClassLoader());
                PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            loader.loadClass("Example").getMethod("run", Path.class).invoke(null, input);
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String classes() {
        return ROOT.resolve("pipeline-core/target/classes").toString();
    }
}
