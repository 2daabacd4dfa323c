package dev.palimpsest.names;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOption;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.names.NameScanner.Match;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Marks the names that a gazetteer knows. Changes nothing. */
final class NamesScanStage implements Stage {
    static final StageOption GAZETTEER = StageOption.text(
            "gazetteer", "", "a file of tab-separated lines whose names are known besides the built-in ones");

    private static final StageInfo INFO = StageInfo.named(
                    "names-scan", "marks names of places, persons, organisations and events that the gazetteer knows")
            .option(GAZETTEER)
            .makes("known-names")
            .build();

    private final NameScanner scanner;

    private NamesScanStage(Gazetteer gazetteer) {
        scanner = new NameScanner(gazetteer);
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
            return new NamesScanStage(gazetteer(options));
        }
    }

    /** The built-in gazetteer, and the file that the option names. */
    static Gazetteer gazetteer(StageOptions options) {
        String file = options.text(GAZETTEER.name());
        return file.isBlank() ? Gazetteer.builtIn() : Gazetteer.builtIn().plus(Gazetteer.read(Path.of(file)));
    }

    @Override
    public StageInfo info() {
        return INFO;
    }

    @Override
    public void run(Document document, Changes changes) {
        Set<Span> known = new HashSet<>();
        document.annotated(KnownName.class).stream().map(Annotated::span).forEach(known::add);
        for (Match match : scanner.scan(document.text(), changes::checkDeadline)) {
            if (!known.contains(match.span())) {
                changes.annotate(match.span(), match.name());
            }
        }
    }
}
