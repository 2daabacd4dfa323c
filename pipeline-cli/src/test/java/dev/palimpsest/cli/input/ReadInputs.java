package dev.palimpsest.cli.input;

import dev.palimpsest.text.ByteSpan;
import dev.palimpsest.text.PalimpsestException;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** What a reader made of some files: the documents, the failures, and what was passed over. */
final class ReadInputs implements Entry.Sink {
    private final Map<String, RawText> texts = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, SortedMap<String, String>> metadata = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private final SortedMap<String, Integer> skipped = new TreeMap<>();

    static ReadInputs of(InputFormat format, Path... files) throws InterruptedException {
        ReadInputs read = new ReadInputs();
        List<String> names = new ArrayList<>();
        for (Path file : files) {
            names.add(file.toString());
        }
        new Reader(format, read, file -> {}, new AtomicLong()).read(Inputs.of(names));
        return read;
    }

    @Override
    public void accept(Entry entry) {
        try {
            Extract extract = entry.decoder().extract();
            String id = extract.text().id();
            texts.put(id, extract.text());
            entries.put(id, entry);
            metadata.put(id, extract.metadata());
        } catch (PalimpsestException e) {
            failures.add(e.getMessage());
        }
    }

    @Override
    public void skip(String kind) {
        skipped.merge(kind, 1, Integer::sum);
    }

    /** The texts by the documents' ids. */
    Map<String, String> texts() {
        Map<String, String> all = new LinkedHashMap<>();
        texts.forEach((id, text) -> all.put(id, text.text()));
        return all;
    }

    RawText text(String id) {
        RawText text = texts.get(id);
        if (text == null) {
            throw new AssertionError("no document " + id + " among " + texts.keySet() + "; " + failures);
        }
        return text;
    }

    Entry entry(String id) {
        text(id);
        return entries.getOrDefault(id, entries.values().iterator().next());
    }

    SortedMap<String, String> metadata(String id) {
        text(id);
        return metadata.getOrDefault(id, new TreeMap<>());
    }

    List<String> failures() {
        return failures;
    }

    SortedMap<String, Integer> skipped() {
        return skipped;
    }

    /** What stands in the file where each character of the text comes from, one after the other. */
    static List<String> written(RawText text, byte[] file) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0;
                i < text.text().length();
                i += Character.charCount(text.text().codePointAt(i))) {
            ByteSpan bytes =
                    text.toBytes(Span.at(i, Character.charCount(text.text().codePointAt(i))));
            pieces.add(new String(
                    file, (int) bytes.start(), (int) (bytes.end() - bytes.start()), Charset.forName(text.encoding())));
        }
        return pieces;
    }
}
