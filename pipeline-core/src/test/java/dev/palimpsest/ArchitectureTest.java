package dev.palimpsest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of docs/explanation/architecture.md that a machine can check. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.palimpsest");

    /** The packages of stages in the order the data flows: each may know those before it, and none behind it. */
    private static final List<String> FLOW =
            List.of("form", "mojibake", "wiki", "entity", "names", "nlp", "claim", "record", "report");

    @Test
    void onlyTheNlpPackageSeesCoreNlp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.palimpsest.nlp..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("edu.stanford..")
                .because("who only cleans text must not inherit its licence and weight")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.palimpsest.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theDocumentModelKnowsNothingAboveIt() {
        noClasses()
                .that()
                .resideInAPackage("dev.palimpsest.text")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.palimpsest..")
                        .and(resideInAnyPackage("dev.palimpsest.text").negate()))
                .check(CLASSES);
    }

    @Test
    void thePipelineKnowsStagesOnlyAsStages() {
        noClasses()
                .that()
                .resideInAPackage("dev.palimpsest")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        FLOW.stream().map(p -> "dev.palimpsest." + p).toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void noStageKnowsWhatComesAfterIt() {
        for (int i = 0; i < FLOW.size(); i++) {
            String[] later = FLOW.subList(i + 1, FLOW.size()).stream()
                    .map(p -> "dev.palimpsest." + p)
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("dev.palimpsest." + FLOW.get(i))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .check(CLASSES);
            }
        }
    }

    @Test
    void theLibraryNeverPrints() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a library's words are its return values, errors and warnings")
                .check(CLASSES);
    }

    @Test
    void stagesAreKnownByTheirIdAndNotByTheirClass() {
        classes()
                .that()
                .implement(Stage.class)
                .or()
                .implement(StageProvider.class)
                .should()
                .notBePublic()
                .orShould()
                .haveNameMatching(".*Provider")
                .check(CLASSES);
    }

    @Test
    void errorsAreOneFamily() {
        classes()
                .that()
                .areAssignableTo(RuntimeException.class)
                .and(resideInAPackage("dev.palimpsest.."))
                .and(name("dev.palimpsest.text.PalimpsestException").negate())
                .should()
                .beAssignableTo("dev.palimpsest.text.PalimpsestException")
                .check(CLASSES);
    }
}
