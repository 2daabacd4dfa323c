package dev.palimpsest.form;

import dev.palimpsest.form.InfoboxField.Link;
import dev.palimpsest.form.YamlNode.Entry;
import dev.palimpsest.form.YamlNode.Mapping;
import dev.palimpsest.form.YamlNode.Scalar;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import dev.palimpsest.text.Traced;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The YAML between two lines of dashes at the head of a Markdown file, and what of it becomes which part. */
final class FrontMatter {
    private static final Set<String> PUBLISHED = Set.of("pubDate", "published", "publishDate", "date", "datePublished");
    private static final Pattern FLAGS = Pattern.compile("^[\\s\\x{1F1E6}-\\x{1F1FF}]+");
    private static final Set<String> INFOBOXES = Set.of("infoboxes", "infobox");

    private final Document document;
    private final Changes changes;
    private final Transcript transcript;
    private final Parts parts;

    private FrontMatter(Document document, Changes changes, Transcript transcript, Parts parts) {
        this.document = document;
        this.changes = changes;
        this.transcript = transcript;
        this.parts = parts;
    }

    /** Takes a front matter out of the transcript, if there is one, and gives where the text behind it begins. */
    static int lift(Document document, Changes changes, Transcript transcript, Parts parts) {
        Fence fence = Fence.in(document.text());
        if (fence.yaml.isEmpty()) {
            return fence.end;
        }
        if (fence.open) {
            changes.warn(fence.yaml, "the front matter has no end; all that follows is taken for front matter");
        }
        YamlReader.Result result = YamlReader.read(document.text(), fence.yaml, changes);
        FrontMatter frontMatter = new FrontMatter(document, changes, transcript, parts);
        if (result.root().entries().isEmpty() && result.unread().isEmpty()) {
            transcript.lift(fence.yaml, parts.path("front-matter"));
        }
        frontMatter.lift(result);
        transcript.end(fence.end);
        return fence.end;
    }

    /** Where the front matter stands. */
    private record Fence(Span yaml, int end, boolean open) {
        private static final Pattern KEY = Pattern.compile("\\w[\\w -]*:(\\s.*)?");

        static Fence in(String text) {
            int first = text.startsWith("\ufeff") ? 1 : 0;
            int line = lineEnd(text, first);
            if (!text.substring(first, line).stripTrailing().equals("---")) {
                return new Fence(new Span(first, first), first, false);
            }
            int start = Math.min(text.length(), line + 1);
            for (int at = start; at < text.length(); at = lineEnd(text, at) + 1) {
                int end = lineEnd(text, at);
                if (end - at < 16 && isFence(text.substring(at, end).stripTrailing())) {
                    return new Fence(new Span(start, at), Math.min(text.length(), end + 1), false);
                }
            }
            boolean key =
                    KEY.matcher(text.substring(start, lineEnd(text, start))).matches();
            return key
                    ? new Fence(new Span(start, text.length()), text.length(), true)
                    : new Fence(new Span(first, first), first, false);
        }

        private static boolean isFence(String line) {
            return line.equals("---") || line.equals("...");
        }

        private static int lineEnd(String text, int from) {
            int end = text.indexOf('\n', from);
            return end < 0 ? text.length() : end;
        }
    }

    private void lift(YamlReader.Result result) {
        List<Span> unread = new ArrayList<>(result.unread());
        for (Entry entry : result.root().entries()) {
            while (!unread.isEmpty() && first(entry.value()) > unread.get(0).start()) {
                transcript.lift(unread.remove(0), parts.path("front-matter"));
            }
            changes.checkDeadline();
            lift(entry);
        }
        unread.forEach(span -> transcript.lift(span, parts.path("front-matter")));
    }

    private static int first(YamlNode node) {
        return extent(node).start();
    }

    private void lift(Entry entry) {
        if (INFOBOXES.contains(entry.key())) {
            List<YamlNode> boxes = entry.value() instanceof Mapping
                    ? List.of(entry.value())
                    : entry.value().list();
            for (YamlNode box : boxes) {
                if (box instanceof Mapping fields) {
                    fields.entries().forEach(this::liftField);
                }
            }
        } else if (entry.value() instanceof Scalar scalar) {
            liftScalar(scalar.reading(), path(entry.key()));
        } else {
            Span extent = extent(entry.value());
            if (!extent.isEmpty()) {
                transcript.lift(extent, parts.path(path(entry.key())));
            }
        }
    }

    private static String path(String key) {
        return key.equals("title") ? "title" : PUBLISHED.contains(key) ? "published" : "meta/" + key;
    }

    private void liftScalar(Reading reading, String path) {
        if (reading.length() > 0) {
            transcript.lift(reading.source(0, reading.length()), parts.path(path), reading, "yaml-scalar");
        }
    }

    private void liftField(Entry field) {
        YamlNode node =
                field.value() instanceof Scalar ? field.value() : field.value().get("text");
        if (node instanceof Scalar text && text.reading().length() > 0) {
            Set<String> bold = new HashSet<>();
            for (YamlNode item : field.value().get("formatting").get("bold").list()) {
                if (item instanceof Scalar scalar) {
                    bold.add(withoutFlag(scalar.reading().toString()));
                }
            }
            String path = parts.path("infobox/" + field.key());
            InfoboxField.lift(text.reading(), bold, links(field.value()), path, changes, transcript);
        }
    }

    private static String withoutFlag(String bold) {
        return FLAGS.matcher(bold).replaceFirst("").strip();
    }

    private List<Link> links(YamlNode field) {
        List<Link> links = new ArrayList<>();
        for (YamlNode node : field.get("links").list()) {
            YamlNode target = node.get("page") instanceof Scalar ? node.get("page") : node.get("site");
            if (target instanceof Scalar page && page.reading().length() > 0) {
                Reading reading = page.reading();
                Span raw = document.toRaw(reading.source(0, reading.length()));
                String words = node.get("text") instanceof Scalar shown
                        ? shown.reading().toString()
                        : reading.toString();
                links.add(new Link(words, new Traced(reading.toString(), raw)));
            }
        }
        return links;
    }

    /** From the first value under a node to the last one, without following the nesting by calls. */
    private static Span extent(YamlNode root) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        List<YamlNode> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            YamlNode node = open.remove(open.size() - 1);
            if (node instanceof Scalar scalar && scalar.reading().length() > 0) {
                Span span = scalar.reading().source(0, scalar.reading().length());
                start = Math.min(start, span.start());
                end = Math.max(end, span.end());
            } else if (node instanceof Mapping mapping) {
                mapping.entries().forEach(e -> open.add(e.value()));
            } else {
                open.addAll(node.list());
            }
        }
        return end == 0 ? new Span(0, 0) : new Span(start, end);
    }
}
