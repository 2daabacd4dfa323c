package dev.palimpsest.report;

import dev.palimpsest.claim.Claim;
import dev.palimpsest.claim.Target;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Warning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One self-contained HTML page about documents: the raw text and the clean text side by side, what was changed marked in
 * both, and the claims with what they rest on. Made in pieces, so that no page need fit into memory whole.
 */
public final class HtmlReport {
    private HtmlReport() {}

    /** What stands before the first document. */
    public static String head() {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Palimpsest report</title>\n<style>\n"
                + style() + "</style>\n";
    }

    /** What stands behind the last document. */
    public static String foot() {
        return "</html>\n";
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("report.css is missing from the jar", e);
        }
    }

    /** The section about one document. */
    public static String section(Document document) {
        Document body = document.body();
        StringBuilder out = new StringBuilder();
        out.append("<section>\n<h1>").append(MarkedText.escaped(body.id())).append("</h1>\n<p>");
        out.append(body.edits().size())
                .append(" edits, ")
                .append(body.warnings().size())
                .append(" warnings</p>\n");
        out.append("<div class=\"sides\">\n<pre class=\"raw\">").append(MarkedText.raw(body));
        out.append("</pre>\n<pre class=\"clean\">")
                .append(MarkedText.clean(body))
                .append("</pre>\n</div>\n");
        parts(body, out);
        claims(body, out);
        warnings(body, out);
        return out.append("</section>\n").toString();
    }

    private static void parts(Document document, StringBuilder out) {
        if (document.parts().isEmpty()) {
            return;
        }
        out.append("<details><summary>").append(document.parts().size()).append(" parts</summary>\n<table>\n");
        for (Map.Entry<String, Document> part : document.parts().entrySet()) {
            out.append("<tr><th>").append(MarkedText.escaped(part.getKey())).append("</th><td>");
            out.append(MarkedText.clean(part.getValue())).append("</td></tr>\n");
        }
        out.append("</table></details>\n");
    }

    private static void claims(Document document, StringBuilder out) {
        List<Claim> claims = document.texts().stream()
                .flatMap(text -> text.annotations(Claim.class).stream())
                .toList();
        if (claims.isEmpty()) {
            return;
        }
        out.append("<details open><summary>").append(claims.size()).append(" claims</summary>\n<table>\n");
        out.append(
                "<tr><th>claim</th><th>source</th><th>stance</th><th>action</th><th>targets</th><th>evidence</th></tr>\n");
        for (Claim claim : claims) {
            cells(
                    out,
                    claim.id(),
                    claim.source().toString(),
                    claim.stance().toString(),
                    claim.action(),
                    claim.targets().stream().map(Target::name).collect(Collectors.joining(", ")),
                    claim.evidence().stream().map(e -> e.text()).collect(Collectors.joining(" … ")));
        }
        out.append("</table></details>\n");
    }

    private static void warnings(Document document, StringBuilder out) {
        if (document.warnings().isEmpty()) {
            return;
        }
        out.append("<details><summary>").append(document.warnings().size()).append(" warnings</summary>\n<table>\n");
        for (Warning warning : document.warnings()) {
            cells(out, warning.stage(), warning.message(), "raw " + warning.raw());
        }
        out.append("</table></details>\n");
    }

    private static void cells(StringBuilder out, String... cells) {
        out.append("<tr>");
        for (String cell : cells) {
            out.append("<td>").append(MarkedText.escaped(cell)).append("</td>");
        }
        out.append("</tr>\n");
    }
}
