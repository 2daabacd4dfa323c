package dev.palimpsest.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document beyond the bound is one failure that says where it begins; it is not held, and the next one is read. */
class TooLargeTest {
    private static final long MOST = 400_000;
    private static final int HUGE = 3_000_000;

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String header(int length) {
        return "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    private static List<String> outcomes(Container container, String before, String unit, String after)
            throws InterruptedException {
        InputFormat standard = InputFormat.standard(MOST / 4);
        InputFormat format = new InputFormat(
                Optional.of(container),
                standard.fields(),
                standard.delimiter(),
                standard.namespaces(),
                standard.encoding(),
                standard.malformed(),
                standard.mostBytes());
        InputStream filler = bytes(unit.repeat(HUGE / unit.length()));
        InputStream in = new SequenceInputStream(Collections.enumeration(List.of(bytes(before), filler, bytes(after))));
        List<String> outcomes = new ArrayList<>();
        Entry.Sink sink = entry -> {
            try {
                outcomes.add(entry.decoder().extract().text().text().strip());
            } catch (InputException e) {
                outcomes.add(e.kind() + "@" + entry.source().path() + ":"
                        + entry.source().offset());
            }
        };
        new Reader(format, sink, file -> outcomes.add("read"), new AtomicLong()).read(in, "a");
        return outcomes;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text           |                                |x          |                                | 0
            jsonl          |{"text":"a"}\\n{"text":"        |x          |"}\\n{"text":"b"}\\n            | 13
            csv            |text\\na\\n"                    |x          |"\\nb\\n                        | 7
            csv            |text\\na\\n"                    |x,""\\n    |\\n"\\nb\\n                     | 7
            csv            |text\\na\\n"                    |x,""       |\\n c"\\nb\\n                   | 7
            csv            |text\\na\\n                     |x          |\\nb\\n                         | 7
            """)
    void isReadPast(String container, String before, String unit, String after, long at) throws InterruptedException {
        List<String> outcomes = outcomes(
                Container.valueOf(container.toUpperCase(Locale.ROOT)), lines(before), lines(unit), lines(after));
        String failure = "too-large@a:" + at;
        assertThat(outcomes).isEqualTo(at == 0 ? List.of(failure, "read") : List.of("a", failure, "b", "read"));
    }

    private static String lines(String written) {
        return written == null ? "" : written.strip().replace("\\n", "\n");
    }

    @Test
    void aPageOfAWikiIsReadPast() throws InterruptedException {
        String start = "<page><title>T</title><ns>0</ns><id>1</id><revision><text>";
        String end = "</text></revision></page>";
        String before = "<mediawiki>" + start + "a" + end;
        String after = end + start + "b" + end + "</mediawiki>";
        assertThat(outcomes(Container.MEDIAWIKI_XML, before + start, "x", after))
                .containsExactly("a", "too-large@a:" + before.length(), "b", "read");
    }

    @Test
    void aRecordOfAWebArchiveIsReadPast() throws InterruptedException {
        String first = header(1) + "a\r\n\r\n" + header(HUGE);
        assertThat(outcomes(Container.WARC, first, "x", "\r\n\r\n" + header(1) + "b\r\n\r\n"))
                .containsExactly("a", "too-large@a:" + first.length(), "b", "read");
    }

    @Test
    void bytesBeyondTheBoundAreForgottenButTheFirst() throws IOException {
        BoundedBytes exact = BoundedBytes.of(bytes("x".repeat(200_000)), 200_000);
        assertThat(exact.isOver()).isFalse();
        assertThat(exact.toByteArray()).hasSize(200_000).containsOnly('x');
        BoundedBytes over = BoundedBytes.of(bytes("x".repeat(200_001)), 200_000);
        assertThat(over.isOver()).isTrue();
        assertThat(over.toByteArray()).hasSize(BoundedBytes.HEAD).containsOnly('x');
    }
}
