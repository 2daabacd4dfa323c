package dev.palimpsest.fuzz;

import static dev.palimpsest.fuzz.FuzzTarget.require;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profile;
import dev.palimpsest.Profiles;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Annotation;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Edit;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Replay;
import dev.palimpsest.text.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What every pipeline keeps, whatever text it is given: no exception, an end in time, a log that replays to the same texts, edits and
 * findings that lead back into the raw text.
 */
final class StagePromises {
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Map<String, StagePromises> MADE = new ConcurrentHashMap<>();

    private final Pipeline pipeline;

    private StagePromises(Profile profile) {
        this.pipeline = profile.pipeline(DEADLINE, (stage, time) -> {});
    }

    /** Of stages in a row, on standard options. */
    static StagePromises of(String... stages) {
        return made(String.join(" ", stages), Map.of(), List.of(stages));
    }

    /** Of the stage of one form, set and not detected, and of stages after it. */
    static StagePromises ofForm(String form, String... after) {
        List<String> stages = new ArrayList<>(List.of("detect-form", form + "-form"));
        stages.addAll(List.of(after));
        return made(form, Map.of("form", form), stages);
    }

    /** Of a built-in profile. */
    static StagePromises ofProfile(String name) {
        return MADE.computeIfAbsent("profile " + name, key -> new StagePromises(Profiles.named(name)));
    }

    private static StagePromises made(String name, Map<String, String> ofDetection, List<String> stages) {
        return MADE.computeIfAbsent(name, key -> {
            List<Profile.Step> steps = stages.stream()
                    .map(id -> new Profile.Step(id, id.equals("detect-form") ? ofDetection : Map.of(), 1))
                    .toList();
            return new StagePromises(new Profile(name, "", steps));
        });
    }

    /** The text of the body afterwards. */
    String hold(String text) {
        Document document = pipeline.process(RawText.of("fuzz", text));
        Map<String, String> replayed = Replay.of(text, document.edits());
        for (Document each : document.texts()) {
            require(each.text().equals(replayed.get(each.path())), "the log does not replay in " + each.path());
            for (Annotated<Annotation> found : each.annotated(Annotation.class)) {
                requireInside(found.span(), each.text());
                requireInside(found.raw(), text);
            }
        }
        for (Edit edit : document.edits()) {
            requireInside(edit.raw(), text);
        }
        return document.text();
    }

    private static void requireInside(Span span, String text) {
        require(span.end() <= text.length(), "a span beyond its text");
    }
}
