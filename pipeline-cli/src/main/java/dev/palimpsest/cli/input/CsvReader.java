package dev.palimpsest.cli.input;

import dev.palimpsest.record.Source;
import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a file of comma-separated values, or tab-separated ones, whose first record names the fields (RFC 4180). A record
 * is cut out of the stream by its quotes and line feeds; what it means is left to commons-csv; where its text stands is
 * found by going over it once more, and the two must agree.
 */
final class CsvReader {
    private static final char QUOTE = '"';
    private static final byte[] LINE_FEED = {'\n'};

    private final InputFormat format;
    private final Entry.Sink sink;

    CsvReader(InputFormat format, Entry.Sink sink) {
        this.format = format;
        this.sink = sink;
    }

    void read(InputStream in, String path, String name) throws IOException, InterruptedException {
        char delimiter = format.delimiter().orElse(name.toLowerCase(Locale.ROOT).endsWith(".tsv") ? '\t' : ',');
        Quoting quoting = new Quoting(delimiter);
        LineScanner lines = new LineScanner(in, format.mostBytes(), quoting);
        Optional<Header> header = Optional.empty();
        while (lines.next()) {
            if (lines.isCut() || !LineScanner.isBlank(lines.line())) {
                String id = path + "#" + lines.number();
                long start = lines.start();
                Cut cut = record(lines, quoting);
                if (header.isEmpty()) {
                    header = Optional.of(header(path, cut, delimiter));
                } else {
                    sink.accept(entry(path, id, start, cut, header.get()));
                }
            }
            quoting.restart();
        }
    }

    /** What the first record says. */
    private record Header(int size, int text, int id, char delimiter) {}

    /** The bytes of a record without its line end; more of them than there may be, or an open quote, is a fault. */
    private record Cut(byte[] bytes, boolean tooLarge, boolean open) {}

    private Cut record(LineScanner lines, Quoting quoting) throws IOException {
        if (!quoting.isOpen()) {
            return new Cut(withoutReturn(lines.line()), lines.isCut(), false);
        }
        BoundedBytes all = new BoundedBytes(format.mostBytes());
        add(lines.line(), all);
        boolean tooLarge = lines.isCut();
        while (quoting.isOpen() && nextLine(lines, quoting)) {
            tooLarge |= lines.isCut();
            add(LINE_FEED, all);
            add(lines.line(), all);
        }
        return new Cut(withoutReturn(all.toByteArray()), tooLarge || all.isOver(), quoting.isOpen());
    }

    private static boolean nextLine(LineScanner lines, Quoting quoting) throws IOException {
        quoting.feed();
        return lines.next();
    }

    private static void add(byte[] bytes, BoundedBytes all) {
        all.add(bytes, 0, bytes.length);
    }

    private static byte[] withoutReturn(byte[] line) {
        return line.length > 0 && line[line.length - 1] == '\r' ? Arrays.copyOf(line, line.length - 1) : line;
    }

    private Header header(String path, Cut cut, char delimiter) {
        if (cut.tooLarge) {
            throw Reader.tooLarge(path + ": its first line", format.mostBytes());
        }
        RawText text = RawText.slice(path, cut.bytes, 0, format.encoding(), format.malformed());
        String names = text.text().startsWith("\uFEFF") ? text.text().substring(1) : text.text();
        List<String> columns = parsed(path, names, delimiter).toList();
        int column = columns.indexOf(format.fields().text());
        if (column < 0) {
            throw new InputException(
                    "csv",
                    path + ": no field \"" + format.fields().text() + "\" in its first line, which has " + columns,
                    "name the field that holds the text (--text-field), or what stands between fields (--delimiter)");
        }
        return new Header(
                columns.size(), column, columns.indexOf(format.fields().id()), delimiter);
    }

    private Entry entry(String path, String id, long start, Cut cut, Header header) {
        if (cut.tooLarge) {
            return Reader.tooLarge(id, new Source(path, Container.CSV.id(), start, 0), format.mostBytes());
        }
        Source source = new Source(path, Container.CSV.id(), start, cut.bytes.length);
        return new Entry(id, source, cut.bytes, () -> Extract.of(text(id, cut, start, header)));
    }

    private RawText text(String lineId, Cut cut, long start, Header header) {
        if (cut.open) {
            throw wrong(lineId, "a quote is opened and not closed before the end of the file");
        }
        RawText line = RawText.slice(lineId, cut.bytes, start, format.encoding(), format.malformed());
        CSVRecord record = parsed(lineId, line.text(), header.delimiter);
        if (record.size() != header.size) {
            throw wrong(lineId, "it has " + record.size() + " fields, and the first line names " + header.size);
        }
        String own = header.id < 0 ? "" : record.get(header.id);
        Escaped field = field(line, header);
        if (!field.toString().equals(record.get(header.text))) {
            throw wrong(lineId, "where its text begins and ends cannot be told");
        }
        return field.text(own.isEmpty() ? lineId : own, cut.bytes, start);
    }

    private static CSVRecord parsed(String id, String line, char delimiter) {
        CSVFormat rules = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(line, rules)) {
            return parser.iterator().next();
        } catch (UncheckedIOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw wrong(id, String.valueOf(cause.getMessage()));
        } catch (IOException | IllegalStateException | NoSuchElementException e) {
            throw wrong(id, String.valueOf(e.getMessage()));
        }
    }

    /** The field of the text, character by character. */
    private static Escaped field(RawText line, Header header) {
        String text = line.text();
        int at = 0;
        for (int column = 0; column < header.text; column++) {
            at = field(line, at, header.delimiter).at();
            at += at < text.length() && text.charAt(at) == QUOTE ? 2 : 1;
        }
        return field(line, at, header.delimiter);
    }

    /** The field that begins at a UTF-16 unit; its closing quote, if it has one, is not taken. */
    private static Escaped field(RawText line, int start, char delimiter) {
        String text = line.text();
        boolean quoted = start < text.length() && text.charAt(start) == QUOTE;
        Escaped field = new Escaped(line, quoted ? start + 1 : start);
        while (field.at() < text.length() && (quoted || text.charAt(field.at()) != delimiter)) {
            if (!quoted || text.charAt(field.at()) != QUOTE) {
                field.plain();
            } else if (text.startsWith("\"\"", field.at())) {
                field.escape(2, QUOTE);
            } else {
                break;
            }
        }
        return field;
    }

    private static InputException wrong(String id, String what) {
        return new InputException("csv", id + ": " + what, "mend the quotes of the file, or see --delimiter");
    }

    /** Whether a quote is open, byte by byte: one counts at the start of a field only, as RFC 4180 has it. */
    private static final class Quoting implements LineScanner.Watcher {
        private final char delimiter;
        private boolean fieldStart = true;
        private boolean open;
        private boolean quoteBefore;

        Quoting(char delimiter) {
            this.delimiter = delimiter;
        }

        @Override
        public void see(byte[] bytes, int start, int end) {
            for (int i = start; i < end; i++) {
                take(bytes[i]);
            }
        }

        void restart() {
            fieldStart = true;
            open = false;
            quoteBefore = false;
        }

        void feed() {
            take((byte) '\n');
        }

        private void take(byte b) {
            if (open) {
                if (b == QUOTE) {
                    quoteBefore = !quoteBefore;
                    return;
                }
                open = !quoteBefore;
            } else {
                open = fieldStart && b == QUOTE;
            }
            quoteBefore = false;
            fieldStart = !open && b == delimiter;
        }

        boolean isOpen() {
            return open && !quoteBefore;
        }
    }
}
