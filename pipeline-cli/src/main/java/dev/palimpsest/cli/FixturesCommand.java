package dev.palimpsest.cli;

import dev.palimpsest.fixtures.FixtureCase;
import dev.palimpsest.fixtures.Fixtures;
import dev.palimpsest.fixtures.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code palimpsest fixtures}: runs regression cases, or writes down what they give now. */
@Command(
        name = "fixtures",
        mixinStandardHelpOptions = true,
        description = "Run the regression cases below a folder; a case is a folder with a case.yml.")
final class FixturesCommand implements Callable<Integer> {
    /** What a build server sets; what it finds wrong is to be seen, not written away. */
    private static final String BUILD_SERVER = "CI";

    private final Console console;
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The folder of the cases.")
    private Path folder = Path.of("");

    @Option(
            names = "--only",
            paramLabel = "PREFIX",
            defaultValue = "",
            description = "Only the cases whose names begin like that.")
    private String only = "";

    @Option(
            names = "--update",
            paramLabel = "PREFIX",
            description = "Rewrite what the cases whose names begin like that expect. Refused where CI is set.")
    private @Nullable String update;

    FixturesCommand(Console console) {
        this(console, System.getenv());
    }

    FixturesCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Fixtures fixtures = Fixtures.in(folder);
        Optional<String> prefix = Optional.ofNullable(update);
        if (prefix.isPresent()) {
            if (environment.containsKey(BUILD_SERVER)) {
                throw new ParameterException(spec.commandLine(), "--update is refused where CI is set");
            }
            return update(named(fixtures, prefix.get()));
        }
        return check(named(fixtures, only));
    }

    private List<FixtureCase> named(Fixtures fixtures, String prefix) {
        List<FixtureCase> named =
                fixtures.where(fixture -> fixture.name().startsWith(prefix)).cases();
        if (named.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "no case in " + folder + " begins with " + prefix);
        }
        return named;
    }

    private int check(List<FixtureCase> cases) {
        PrintWriter out = console.outWriter();
        int bad = 0;
        int known = 0;
        for (FixtureCase fixture : cases) {
            Verdict verdict = Fixtures.run(fixture);
            if (!verdict.isGood()) {
                bad++;
                out.println(verdict);
                out.println();
            } else if (fixture.knownFailure().isPresent()) {
                known++;
            }
        }
        out.println(cases.size() + " cases: " + (cases.size() - bad - known) + " pass, " + known + " fail as is known, "
                + bad + " wrong");
        return bad == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private int update(List<FixtureCase> cases) throws IOException {
        PrintWriter out = console.outWriter();
        for (FixtureCase fixture : cases) {
            for (Path changed : Fixtures.update(fixture)) {
                out.println("wrote " + fixture.name() + "/" + changed.getFileName());
            }
        }
        return ExitCode.OK;
    }
}
