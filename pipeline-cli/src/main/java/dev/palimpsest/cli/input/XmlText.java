package dev.palimpsest.cli.input;

import java.util.Map;

/** The text of an XML element as it is written: entities and line ends stand for one character each. */
final class XmlText {
    private static final Map<String, Character> ENTITIES =
            Map.of("lt", '<', "gt", '>', "amp", '&', "quot", '"', "apos", '\'');
    private static final int HEXADECIMAL = 16;

    private XmlText() {}

    /** Takes characters up to the next tag. The XML has been found to be well-formed. */
    static void take(Escaped text, String xml) {
        while (xml.charAt(text.at()) != '<') {
            char c = xml.charAt(text.at());
            if (c == '&') {
                int end = xml.indexOf(';', text.at());
                text.escape(end + 1 - text.at(), codePoint(xml.substring(text.at() + 1, end)));
            } else if (c == '\r') {
                text.escape(xml.startsWith("\r\n", text.at()) ? 2 : 1, '\n');
            } else {
                text.plain();
            }
        }
    }

    private static int codePoint(String reference) {
        if (!reference.startsWith("#")) {
            return ENTITIES.getOrDefault(reference, '?');
        }
        return reference.startsWith("#x")
                ? Integer.parseInt(reference, 2, reference.length(), HEXADECIMAL)
                : Integer.parseInt(reference, 1, reference.length(), 10);
    }
}
