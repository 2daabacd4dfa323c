package dev.palimpsest.cli.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.palimpsest.record.Json;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes a dump of any size, the same one for the same size: JSONL whose documents have the forms and the damage of the
 * texts in a folder. A document keeps the head of one of them, which shows its form, and has lines of it in their order,
 * each with numbers of its own, so that no two documents are the same.
 *
 * <p>{@code java -cp … dev.palimpsest.cli.bench.SyntheticDump fixtures/seeds dump.jsonl 2000000000}
 */
public final class SyntheticDump {
    private static final long SEED = 20201108;
    private static final int HEAD = 12;
    private static final int KEPT_OF_TEN = 4;

    private SyntheticDump() {}

    /** Folder, file, bytes. */
    public static void main(String[] arguments) throws IOException {
        List<List<String>> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                texts.add(List.of(Files.readString(file).split("\n", -1)));
            }
        }
        long size = Long.parseLong(arguments[2]);
        Random random = new Random(SEED);
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            Counting counting = new Counting(out);
            try (JsonGenerator json = Json.generator(counting)) {
                for (int i = 0; counting.count < size; i++) {
                    json.writeStartObject();
                    json.writeStringField("id", "d" + i);
                    json.writeStringField("text", document(texts.get(random.nextInt(texts.size())), random));
                    json.writeEndObject();
                    json.writeRaw('\n');
                    json.flush();
                    written++;
                }
            }
        }
        System.err.println(written + " documents");
    }

    private static String document(List<String> lines, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i < HEAD) {
                text.append(lines.get(i)).append('\n');
            } else if (random.nextInt(10) < KEPT_OF_TEN) {
                text.append(renumbered(lines.get(i), random)).append('\n');
            }
        }
        return text.toString();
    }

    /** The line with other digits in its numbers, as many as before. */
    private static String renumbered(String line, Random random) {
        StringBuilder other = new StringBuilder(line);
        for (int i = 0; i < other.length(); i++) {
            char c = other.charAt(i);
            if (c >= '0' && c <= '9') {
                other.setCharAt(i, (char) ('0' + random.nextInt(10)));
            }
        }
        return other.toString();
    }

    /** Counts the bytes that go through it. */
    private static final class Counting extends FilterOutputStream {
        private long count;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }
    }
}
