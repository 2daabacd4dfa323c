package dev.palimpsest.fuzz;

import dev.palimpsest.ProfileException;
import dev.palimpsest.Profiles;
import dev.palimpsest.names.Gazetteer;
import dev.palimpsest.names.NameKind;
import dev.palimpsest.names.NameResolver;
import dev.palimpsest.text.EncodingException;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What may be fed with any bytes: each takes an input and throws where a promise is broken. The promises of stages are those of
 * {@link StagePromises}.
 */
public enum FuzzTarget {
    /** The repair, until it changes nothing: and then it must change nothing. The first byte chooses how the rest is decoded. */
    MOJIBAKE(FuzzTarget::mojibake),
    /** The small text fixes, in the order of a profile for plain text. */
    TEXT_FIXES(data -> StagePromises.of(
                    "html-entities",
                    "ligatures",
                    "character-width",
                    "schwa-impostors",
                    "curly-quotes",
                    "control-characters",
                    "line-breaks",
                    "unicode-normalisation")
            .hold(utf8(data))),
    /** Markdown with front matter in YAML. */
    MARKDOWN_FORM(data -> StagePromises.ofForm("markdown").hold(utf8(data))),
    /** Pages like TheInfoList's, with their glosses. */
    THEINFOLIST_FORM(data -> StagePromises.ofForm("theinfolist", "glosses").hold(utf8(data))),
    /** Wikipedia's plain text. */
    WIKIPEDIA_TEXT_FORM(
            data -> StagePromises.ofForm("wikipedia-text", "reference-markers").hold(utf8(data))),
    /** HTML. */
    HTML_FORM(data -> StagePromises.ofForm("html", "glosses").hold(utf8(data))),
    /** Wikitext. */
    WIKITEXT_FORM(
            data -> StagePromises.ofForm("wikitext", "wikitext-leftovers").hold(utf8(data))),
    /** Plain text with hard line breaks. */
    TEXT_FORM(data -> StagePromises.ofForm("text", "whitespace").hold(utf8(data))),
    /** Glosses and what wikitext leaves behind, in a text of no form. */
    GLOSSES(data -> StagePromises.of(
                    "detect-form", "glosses", "wikitext-leftovers", "reference-markers", "whitespace")
            .hold(utf8(data))),
    /** The whole profile without NLP, the form detected. */
    CLEAN(data -> StagePromises.ofProfile("clean").hold(utf8(data))),
    /** Times, which need no parser. */
    TIMES(data -> StagePromises.of("times").hold(utf8(data))),
    /** Known names in a text, linked. */
    NAMES_STAGES(data -> StagePromises.of("names-scan", "names-link").hold(utf8(data))),
    /** Keys and links of one name. */
    NAMES(FuzzTarget::names),
    /** Bytes in an encoding. The first byte chooses it. */
    RAW_TEXT(FuzzTarget::rawText),
    /** Profiles in YAML. */
    PROFILES(FuzzTarget::profiles);

    private static final List<String> CHARSETS = List.of(
            "UTF-8", "windows-1252", "windows-1254", "windows-1251", "ISO-8859-1", "KOI8-R", "IBM437", "UTF-16LE");

    private final Consumer<byte[]> check;

    FuzzTarget(Consumer<byte[]> check) {
        this.check = check;
    }

    /** The name in kebab case, which is also the folder of its corpus. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every id. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(FuzzTarget::id).toList();
    }

    /** The target of an id. */
    public static FuzzTarget of(String id) {
        return Arrays.stream(values())
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no target " + id + "; there are " + ids()));
    }

    /** Throws if a promise is broken. */
    public void check(byte[] data) {
        check.accept(data);
    }

    private static String utf8(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }

    private static Charset charset(byte[] data) {
        return Charset.forName(data.length == 0 ? "UTF-8" : CHARSETS.get((data[0] & 0xFF) % CHARSETS.size()));
    }

    private static byte[] rest(byte[] data) {
        return data.length == 0 ? data : Arrays.copyOfRange(data, 1, data.length);
    }

    private static void mojibake(byte[] data) {
        StagePromises promises = StagePromises.ofProfile("repair");
        String repaired = promises.hold(new String(rest(data), charset(data)));
        require(promises.hold(repaired).equals(repaired), "a second repair changes the text");
    }

    private static void names(byte[] data) {
        String[] lines = utf8(data).split("\n", 2);
        for (NameKind kind : NameKind.values()) {
            NameResolver.key(lines[0], kind);
            Resolver.BUILT_IN.resolve(lines[0], lines.length > 1 ? lines[1] : "", kind);
        }
    }

    private static void rawText(byte[] data) {
        byte[] bytes = rest(data);
        Charset charset = charset(data);
        RawText replaced = RawText.of("fuzz", bytes, charset, RawText.Malformed.REPLACE);
        long at = 0;
        for (int i = 0; i <= replaced.text().length(); i++) {
            long start = replaced.toBytes(new Span(i, i)).start();
            require(start >= at && start <= bytes.length, "bytes run backwards at " + i);
            at = start;
        }
        require(at == bytes.length, "bytes without a character");
        try {
            String text = RawText.of("fuzz", bytes, charset, RawText.Malformed.FAIL).text();
            require(text.equals(new String(bytes, charset)), "another text than the platform reads");
        } catch (EncodingException e) {
            require(
                    replaced.text().indexOf('\uFFFD') >= 0,
                    "refused as malformed, and nothing replaced: " + e.getMessage());
        }
    }

    private static void profiles(byte[] data) {
        try {
            Profiles.parse("fuzz", utf8(data)).pipeline();
        } catch (ProfileException e) {
            require(!e.getMessage().isBlank(), "an error without a word");
        }
    }

    static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** Loaded when first asked for. */
    private static final class Resolver {
        private static final NameResolver BUILT_IN = NameResolver.of(Gazetteer.builtIn());
    }
}
