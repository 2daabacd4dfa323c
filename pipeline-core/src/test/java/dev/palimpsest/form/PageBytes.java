package dev.palimpsest.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bytes of a saved page as text: UTF-8 if they are that, else the encoding that the page names. */
final class PageBytes {
    private static final Pattern NAMED = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{2,30})");
    private static final int HEAD = 8_000;

    private PageBytes() {}

    static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
            Matcher named = NAMED.matcher(head);
            boolean known = named.find() && Charset.isSupported(named.group(1));
            return new String(bytes, Charset.forName(known ? named.group(1) : "windows-1252"));
        }
    }
}
