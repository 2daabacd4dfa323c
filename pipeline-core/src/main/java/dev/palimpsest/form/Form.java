package dev.palimpsest.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a raw text is. */
public enum Form {
    /** Plain text, which is what everything else is that is not recognised. */
    TEXT,
    /** Markdown behind YAML front matter with infoboxes. */
    MARKDOWN,
    /** A page of the TheInfoList mirror, with a gloss behind every link. */
    THEINFOLIST,
    /** A Wikipedia page as plain text with references. */
    WIKIPEDIA_TEXT,
    /** HTML. */
    HTML,
    /** Wikitext of one page. */
    WIKITEXT;

    /** Its name on the command line, such as {@code wikipedia-text}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of all forms. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Form::id).toList();
    }

    /** The form of that name; {@link IllegalArgumentException} if there is none. */
    public static Form of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
