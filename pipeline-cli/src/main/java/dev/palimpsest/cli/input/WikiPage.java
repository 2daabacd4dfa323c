package dev.palimpsest.cli.input;

import com.ctc.wstx.stax.WstxInputFactory;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.RawText.Malformed;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * A page of a wiki dump, in the <a href="https://www.mediawiki.org/wiki/Help:Export#Export_format">export format</a>: its
 * wikitext, and what stands beside it. Of several revisions the last in the file is read.
 */
final class WikiPage {
    private static final XMLInputFactory FACTORY = factory();
    private static final String REVISION = "revision/";

    private final String path;
    private final String id;
    private final byte[] page;
    private final long start;
    private final RawText xml;
    private final SortedMap<String, String> metadata = new TreeMap<>();
    private int revisions;
    private @Nullable Escaped text;

    WikiPage(String path, String id, byte[] page, long start, Malformed malformed) {
        this.path = path;
        this.id = id;
        this.page = page;
        this.start = start;
        this.xml = RawText.slice(id, page, start, StandardCharsets.UTF_8, malformed);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    Extract extract() {
        try {
            XMLStreamReader2 reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(new StringReader(xml.text()));
            Deque<String> open = new ArrayDeque<>();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    open.addLast(reader.getLocalName());
                    if (field(String.join("/", open).replaceFirst("^page/?", ""), reader)) {
                        open.removeLast();
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.removeLast();
                }
            }
        } catch (XMLStreamException e) {
            throw wrong(id, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return found();
    }

    private Extract found() {
        Escaped body = text;
        if (body == null) {
            throw wrong(id, "the page has no text");
        }
        if (revisions > 1) {
            metadata.put("revisions", String.valueOf(revisions));
        }
        String pageId = metadata.getOrDefault("id", "");
        return new Extract(body.text(pageId.isEmpty() ? id : path + "#" + pageId, page, start), metadata);
    }

    /** Takes what is wanted of an element; whether it was read to its end. */
    private boolean field(String name, XMLStreamReader2 reader) throws XMLStreamException {
        switch (name) {
            case "title", "id" -> metadata.put(name, reader.getElementText());
            case REVISION + "id" -> metadata.put("revision", reader.getElementText());
            case REVISION + "timestamp" -> metadata.put("timestamp", reader.getElementText());
            case REVISION + "model" -> metadata.put("model", reader.getElementText());
            case REVISION + "text" -> text(reader);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void text(XMLStreamReader2 reader) throws XMLStreamException {
        revisions++;
        int from = (int) reader.getLocationInfo().getEndingCharOffset();
        boolean empty = reader.isEmptyElement();
        String value = reader.getElementText();
        Escaped body = new Escaped(xml, from);
        if (!empty) {
            XmlText.take(body, xml.text());
        }
        if (!body.toString().equals(value)) {
            throw wrong(id, "where its text begins and ends cannot be told: it has sections or comments inside");
        }
        text = body;
    }

    static InputException wrong(String id, String what) {
        return new InputException(
                "xml", id + ": " + what, "the dump is damaged, or not as MediaWiki exports it: load it again");
    }
}
