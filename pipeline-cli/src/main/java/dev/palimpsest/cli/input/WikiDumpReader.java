package dev.palimpsest.cli.input;

import dev.palimpsest.record.Source;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a dump of a wiki's pages as MediaWiki exports it. Pages are cut out of the stream without parsing what stands
 * around them: no document type is ever read, so no entity means anything but the five that XML has.
 */
final class WikiDumpReader {
    private static final Pattern NAMESPACE = Pattern.compile("<ns>\\s*+(-?\\d{1,9})\\s*+</ns>");
    private static final String HISTORY = "<revision";
    private static final int MOST_ABOUT = 1 << 14;

    private final InputFormat format;
    private final Entry.Sink sink;

    WikiDumpReader(InputFormat format, Entry.Sink sink) {
        this.format = format;
        this.sink = sink;
    }

    void read(InputStream in, String path) throws IOException, InterruptedException {
        ElementScanner pages = new ElementScanner(in, "page", format.mostBytes());
        boolean fromItsBeginning = false;
        long number = 0;
        while (pages.next()) {
            number++;
            fromItsBeginning |= number == 1 && holds(pages.before(), "<mediawiki");
            Optional<String> other = other(pages.element());
            if (other.isPresent()) {
                sink.skip(other.get());
            } else {
                sink.accept(entry(path, path + "#" + number, pages));
            }
        }
        if ((number == 0 || fromItsBeginning) && !holds(pages.before(), "</mediawiki>")) {
            throw new EOFException("the dump ends before </mediawiki>, after " + number + " pages");
        }
    }

    private static boolean holds(byte[] bytes, String what) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(what);
    }

    /** What a page is that is not to be read. */
    private Optional<String> other(byte[] page) {
        String start = new String(page, 0, Math.min(page.length, MOST_ABOUT), StandardCharsets.ISO_8859_1);
        int history = start.indexOf(HISTORY);
        String about = history < 0 ? start : start.substring(0, history);
        Matcher namespace = NAMESPACE.matcher(about);
        int number = namespace.find() ? Integer.parseInt(namespace.group(1)) : 0;
        if (!format.namespaces().isEmpty() && !format.namespaces().contains(number)) {
            return Optional.of("wiki page of namespace " + number);
        }
        return about.contains("<redirect") ? Optional.of("wiki redirect") : Optional.empty();
    }

    private Entry entry(String path, String id, ElementScanner pages) {
        byte[] page = pages.element();
        long start = pages.start();
        Source source = new Source(path, Container.MEDIAWIKI_XML.id(), start, page.length);
        if (pages.isCut()) {
            return Reader.tooLarge(id, source, format.mostBytes());
        }
        if (!pages.isComplete()) {
            return Reader.broken(id, source, WikiPage.wrong(id, "the file ends in its middle"));
        }
        return new Entry(id, source, page, () -> new WikiPage(path, id, page, start, format.malformed()).extract());
    }
}
