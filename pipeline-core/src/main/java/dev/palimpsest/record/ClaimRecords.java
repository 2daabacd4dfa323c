package dev.palimpsest.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.claim.Attribution;
import dev.palimpsest.claim.Claim;
import dev.palimpsest.claim.ClaimTime;
import dev.palimpsest.claim.Content;
import dev.palimpsest.claim.Corpus.CorpusLink;
import dev.palimpsest.claim.Counted;
import dev.palimpsest.claim.Cue;
import dev.palimpsest.claim.Evidence;
import dev.palimpsest.claim.Layer;
import dev.palimpsest.claim.Link;
import dev.palimpsest.claim.Location;
import dev.palimpsest.claim.Party;
import dev.palimpsest.claim.Phase;
import dev.palimpsest.claim.Source;
import dev.palimpsest.claim.Target;
import dev.palimpsest.entity.DocumentDate;
import dev.palimpsest.entity.Quantity;
import dev.palimpsest.text.ByteSpan;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.OffsetUnit;
import dev.palimpsest.text.Offsets;
import dev.palimpsest.text.Span;
import dev.palimpsest.text.Traced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The claims of one document as records of the claim schema, ready to be written as JSON, a line each. */
public final class ClaimRecords {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Document document;
    private final OffsetUnit unit;
    private final Optional<String> uri;
    private final @Nullable String published;
    private final Offsets raw;
    private final Map<String, Offsets> clean = new HashMap<>();

    private ClaimRecords(Document document, OffsetUnit unit, Optional<String> uri) {
        this.document = document;
        this.unit = unit;
        this.uri = uri;
        this.published =
                DocumentDate.of(document).map(day -> day.date().toString()).orElse(null);
        this.raw = Offsets.of(document.raw().text(), unit);
    }

    /** The records of every claim of the document, the body's first, offsets counted in {@code unit}. */
    public static List<ObjectNode> of(Document document, OffsetUnit unit) {
        return of(document, unit, Optional.empty());
    }

    /** The same for a document whose address is known. */
    public static List<ObjectNode> of(Document document, OffsetUnit unit, Optional<String> uri) {
        ClaimRecords records = new ClaimRecords(document, unit, uri);
        List<ObjectNode> result = new ArrayList<>();
        for (Document text : document.texts()) {
            for (Claim claim : text.annotations(Claim.class)) {
                result.add(records.record(claim, text));
            }
        }
        return result;
    }

    private ObjectNode record(Claim claim, Document text) {
        ObjectNode node = JSON.objectNode();
        node.put("schema", "claim/1").put("id", claim.id());
        node.set("document", document(claim));
        node.set("attribution", attribution(claim.attribution(), text, claim.evidence()));
        node.set("content", content(claim.content(), text, claim.evidence()));
        ArrayNode hedges = node.putArray("hedges");
        claim.hedges()
                .forEach(h -> hedges.addObject()
                        .put("text", h.text())
                        .put("type", id(h.type()))
                        .put("scope", id(h.scope()))
                        .put("by", id(h.by())));
        ArrayNode links = node.putArray("links");
        claim.links().forEach(l -> links.add(link(l)));
        ObjectNode keys = node.putObject("keys").put("content", claim.keys().content());
        claim.keys().atoms().forEach(keys.putArray("atoms")::add);
        ArrayNode evidence = node.putArray("evidence");
        claim.evidence().forEach(e -> evidence.add(evidence(e)));
        ObjectNode extraction = node.putObject("extraction");
        claim.extraction().rules().forEach(extraction.putArray("rules")::add);
        extraction.put("confidence", claim.extraction().confidence());
        claim.extraction().warnings().forEach(extraction.putArray("warnings")::add);
        return node;
    }

    private ObjectNode document(Claim claim) {
        ObjectNode node = JSON.objectNode();
        node.put("id", document.id()).put("sha256", document.raw().sha256());
        node.put("uri", uri.orElseGet(() -> fact("uri"))).put("title", title()).put("published", published);
        return node.put("section", orNull(claim.section()));
    }

    private @Nullable String title() {
        String part = document.part("title").map(Document::text).orElse("").strip();
        return part.isEmpty() ? fact("title") : part;
    }

    private @Nullable String fact(String key) {
        Traced fact = document.metadata().get(key);
        return fact == null ? null : orNull(fact.text().strip());
    }

    private ObjectNode attribution(Attribution a, Document text, List<Evidence> evidence) {
        ObjectNode node = JSON.objectNode();
        source(node, "source", a.source(), text);
        ArrayNode via = node.putArray("via");
        for (Layer layer : a.via()) {
            ObjectNode outer = via.addObject();
            source(outer, "source", layer.source(), text);
            cue(outer, layer.cue(), text);
            outer.put("stance", id(layer.stance()));
        }
        node.put("stance", id(a.stance()));
        cue(node, a.cue(), text);
        node.put("form", id(a.form()));
        time(node, a.time(), text, evidence);
        return node;
    }

    private void source(ObjectNode into, String name, Source source, Document text) {
        if (source.kind() == Source.Kind.TEXT) {
            into.putNull(name);
            return;
        }
        ObjectNode node = into.putObject(name);
        ArrayNode parties = node.putArray("parties");
        source.parties().forEach(p -> parties.add(party(p, text)));
        node.put("kind", id(source.kind()));
    }

    private ObjectNode party(Party p, Document text) {
        ObjectNode node = JSON.objectNode();
        node.put("name", p.name()).put("mention", orNull(p.mention()));
        node.put("type", id(p.type())).put("resolved_by", id(p.resolvedBy()));
        node.put("entity", orNull(p.entity()));
        spans(node, "spans", p.span(), text);
        return node;
    }

    private void cue(ObjectNode into, Optional<Cue> cue, Document text) {
        if (cue.isEmpty()) {
            into.putNull("cue");
            return;
        }
        Cue c = cue.get();
        ObjectNode node = into.putObject("cue").put("text", c.text()).put("lemma", c.lemma());
        spans(node, "spans", c.span(), text);
    }

    private ObjectNode content(Content c, Document text, List<Evidence> evidence) {
        ObjectNode node = JSON.objectNode();
        node.put("action", c.action()).put("domain", orNull(c.domain()));
        node.putObject("predicate")
                .put("text", orNull(c.predicate().text()))
                .put("lemma", orNull(c.predicate().lemma()));
        node.put("polarity", id(c.polarity())).put("status", id(c.status()));
        node.put("phase", c.phase() == Phase.WHOLE ? null : id(c.phase()));
        ArrayNode actors = node.putArray("actors");
        c.actors().forEach(a -> actors.add(party(a, text)));
        ArrayNode targets = node.putArray("targets");
        c.targets().forEach(t -> targets.add(target(t, text)));
        ArrayNode locations = node.putArray("locations");
        for (Location l : c.locations()) {
            locations
                    .addObject()
                    .put("name", l.name())
                    .put("role", id(l.role()))
                    .put("entity", orNull(l.entity()));
        }
        c.instruments().forEach(node.putArray("instruments")::add);
        time(node, c.time(), text, evidence);
        ArrayNode quantities = node.putArray("quantities");
        c.quantities().forEach(q -> quantities.add(quantity(q)));
        return node.put("quote", orNull(c.quote())).put("inherited", c.inherited());
    }

    private ObjectNode target(Target t, Document text) {
        ObjectNode node = JSON.objectNode();
        node.put("name", t.name()).put("mention", orNull(t.mention())).put("type", id(t.type()));
        node.put("within", orNull(t.within())).put("entity", orNull(t.entity()));
        node.put("resolved_by", id(t.resolvedBy()));
        spans(node, "spans", t.span(), text);
        return node;
    }

    private void time(ObjectNode into, Optional<ClaimTime> time, Document text, List<Evidence> evidence) {
        if (time.isEmpty()) {
            into.putNull("time");
            return;
        }
        ClaimTime t = time.get();
        ObjectNode node = into.putObject("time");
        node.put("text", orNull(t.text())).put("value", orNull(t.value()));
        node.put("clock", orNull(t.clock())).put("zone", orNull(t.zone()));
        node.put("modifier", orNull(t.modifier())).put("role", id(t.role()));
        ObjectNode basis = node.putObject("basis").put("kind", t.basis().kind());
        basis.put("anchor", orNull(t.basis().anchor()));
        spans(basis, "anchor_span", t.anchor(), text);
        basis.put("offset", orNull(t.basis().offset()));
        basis.put("year_from", yearFrom(t, evidence));
    }

    /** The words that a day without a year has its year from. */
    private static @Nullable String yearFrom(ClaimTime t, List<Evidence> evidence) {
        if (!t.basis().kind().equals("year_from_document") || t.value().length() < 4) {
            return null;
        }
        String year = t.value().substring(0, 4);
        return evidence.stream()
                .filter(e -> e.role() == Evidence.Role.DATE_ANCHOR)
                .map(Evidence::text)
                .filter(words -> words.contains(year))
                .findFirst()
                .orElse(null);
    }

    private static ObjectNode quantity(Counted counted) {
        Quantity q = counted.quantity();
        ObjectNode node = JSON.objectNode().put("text", counted.text());
        number(node, "value", q.value());
        node.put("comparator", q.comparator());
        number(node, "low", q.low());
        number(node, "high", q.high());
        node.put("unit", q.unit());
        if (counted.of().isPresent()) {
            node.put("of", counted.of().getAsInt());
        }
        return node.put("comparator_from", id(counted.comparatorFrom()));
    }

    /** A link between claims of two documents as a record of links.jsonl: the claim that it goes from, and the link. */
    public static ObjectNode link(CorpusLink link) {
        ObjectNode node = JSON.objectNode().put("document", link.document()).put("claim", link.claim());
        return node.set("link", link(link.link()));
    }

    private static ObjectNode link(Link link) {
        ObjectNode node = JSON.objectNode();
        node.put("type", id(link.type())).put("claim", link.claim()).put("document", orNull(link.document()));
        node.put("basis", id(link.basis()));
        number(node, "overlap", link.overlap());
        return node;
    }

    private ObjectNode evidence(Evidence e) {
        Document text = document.at(e.field());
        Span source = text.toRaw(e.span());
        ByteSpan bytes = document.raw().toBytes(source);
        ObjectNode node = JSON.objectNode();
        node.put("role", id(e.role())).put("sentence", e.span().of(text.text()));
        node.set("clean", span(clean(text).of(e.span())));
        node.set("raw", span(raw.of(source)));
        node.putObject("bytes").put("start", bytes.start()).put("end", bytes.end());
        return node.put("raw_text", source.of(document.raw().text())).put("field", orNull(e.field()));
    }

    private void spans(ObjectNode into, String name, Optional<Span> at, Document text) {
        if (at.isPresent()) {
            ObjectNode node = into.putObject(name).put("text", at.get().of(text.text()));
            node.set("clean", span(clean(text).of(at.get())));
            node.set("raw", span(raw.of(text.toRaw(at.get()))));
        }
    }

    private Offsets clean(Document text) {
        return clean.computeIfAbsent(text.path(), p -> Offsets.of(text.text(), unit));
    }

    private static ObjectNode span(Span span) {
        return JSON.objectNode().put("start", span.start()).put("end", span.end());
    }

    private static void number(ObjectNode into, String name, OptionalDouble number) {
        if (number.isEmpty()) {
            into.putNull(name);
        } else if (number.getAsDouble() == Math.rint(number.getAsDouble()) && Math.abs(number.getAsDouble()) < 1e15) {
            into.put(name, (long) number.getAsDouble());
        } else {
            into.put(name, number.getAsDouble());
        }
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
