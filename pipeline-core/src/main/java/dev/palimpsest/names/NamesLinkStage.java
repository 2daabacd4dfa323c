package dev.palimpsest.names;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOption;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.names.Mentions.Mention;
import dev.palimpsest.names.NameResolver.Link;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Links names to the gazetteer and gives each its canonical forms and key; rewrites them in the text when asked to. */
final class NamesLinkStage implements Stage {
    private static final String RULE = "canonical-spelling";
    private static final StageInfo INFO = StageInfo.named(
                    "names-link", "gives names their canonical forms, keys and records; can rewrite their spelling")
            .option(StageOption.choice(
                    "rewrite",
                    "the spelling that linked names are rewritten to; a renamed place keeps the name it has",
                    "none",
                    "az",
                    "en"))
            .option(NamesScanStage.GAZETTEER)
            .rule(RULE, "a linked name in another spelling takes the canonical one; what is inflected keeps its ending")
            .needs("known-names")
            .scope(StageInfo.Scope.DOCUMENT)
            .makes("linked-names")
            .build();

    private final NameResolver resolver;
    private final String rewrite;

    private NamesLinkStage(NameResolver resolver, String rewrite) {
        this.resolver = resolver;
        this.rewrite = rewrite;
    }

    /** Makes the stage. */
    @AutoService(StageProvider.class)
    public static final class Provider implements StageProvider {
        @Override
        public StageInfo info() {
            return INFO;
        }

        @Override
        public Stage create(StageOptions options) {
            return new NamesLinkStage(NameResolver.of(NamesScanStage.gazetteer(options)), options.text("rewrite"));
        }
    }

    @Override
    public StageInfo info() {
        return INFO;
    }

    @Override
    public void run(Document document, Changes changes) {
        Function<Document, List<Mention>> mentions = Mentions.of(document);
        for (Document text : document.texts()) {
            changes.checkDeadline();
            List<Mention> found = mentions.apply(text);
            if (!found.isEmpty()) {
                link(text, found, changes.in(text.path()));
            }
        }
    }

    private void link(Document document, List<Mention> mentions, Changes changes) {
        Set<Span> linked = new HashSet<>();
        document.annotated(LinkedName.class).forEach(name -> linked.add(name.span()));
        List<Link> links = TextLinking.links(resolver, document.text(), mentions, changes::checkDeadline);
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (!linked.contains(mention.span())) {
                String name = mention.span().of(document.text());
                changes.annotate(mention.span(), resolver.linkedName(name, mention.family(), links.get(i)));
            }
            if (!rewrite.equals("none") && links.get(i).record().isPresent()) {
                rewrite(document.text(), mention, links.get(i), changes);
            }
        }
    }

    private void rewrite(String text, Mention mention, Link link, Changes changes) {
        GazetteerRecord record = link.record().orElseThrow();
        String canonical = rewrite.equals("az") ? record.az() : record.en();
        Span span = TextLinking.name(text, mention.span());
        String now = span.of(text);
        NameKind kind = NameResolver.kind(mention.family());
        String name =
                TextLinking.name(canonical, new Span(0, canonical.length())).of(canonical);
        boolean mixed = span.end() < text.length()
                && Character.isLetter(text.charAt(span.end()))
                && Script.of(text.charAt(span.end())) != Script.of(name.charAt(name.length() - 1));
        if (mixed) {
            return; // a Russian ending would be left behind a Latin name
        }
        if (!now.equals(name) && Spellings.same(now, name, kind)) {
            changes.replace(
                    span,
                    Spellings.inCaseOf(now, name),
                    RULE,
                    Map.of("entity", record.id(), "evidence", link.evidence().id()));
        }
    }
}
