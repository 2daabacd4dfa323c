package dev.palimpsest;

import dev.palimpsest.text.PalimpsestException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The built-in profiles, and profiles from YAML files. */
public final class Profiles {

    /** The names of the built-in profiles, the smallest first. */
    public static final List<String> BUILT_IN = List.of("repair", "clean", "claims");

    private Profiles() {}

    /**
     * A built-in profile.
     *
     * @throws ProfileException if there is none of that name
     */
    public static Profile named(String name) {
        if (!BUILT_IN.contains(name)) {
            throw ProfileException.unknown("profile", name, BUILT_IN);
        }
        try (InputStream in = Profiles.class.getResourceAsStream("profiles/" + name + ".yml")) {
            if (in == null) {
                throw new IllegalStateException("profile " + name + " is missing from the jar");
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new PalimpsestException("cannot read profile " + name, "the jar is damaged: install it again", e);
        }
    }

    /**
     * A profile from a file: a map with {@code summary} and {@code stages}, a list of stage ids or of one-entry maps from a
     * stage id to its options; the option {@code rounds} of any stage is how often it is run at most.
     *
     * @throws ProfileException if the file is not a profile
     */
    public static Profile read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new ProfileException("cannot read profile " + file + ": " + e, "check the path", e);
        }
    }

    /**
     * A profile from the text of a YAML file.
     *
     * @param name what the profile is called
     * @throws ProfileException if the text is not a profile
     */
    public static Profile parse(String name, String yaml) {
        Object root;
        try {
            root = new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new ProfileException(name + " is not YAML: " + e.getMessage(), "see docs/reference/profiles.md", e);
        }
        if (!(root instanceof Map<?, ?> map) || !(map.get("stages") instanceof List<?> list)) {
            throw new ProfileException(
                    name + " is not a profile", "it needs a list called stages; see docs/reference/profiles.md");
        }
        for (Object key : map.keySet()) {
            if (!Set.of("summary", "stages").contains(String.valueOf(key))) {
                throw ProfileException.unknown(
                        "key in profile " + name + ":", String.valueOf(key), List.of("summary", "stages"));
            }
        }
        List<Profile.Step> steps = new ArrayList<>();
        for (Object entry : list) {
            steps.add(step(name, entry));
        }
        Object summary = map.get("summary");
        return new Profile(name, summary == null ? "" : summary.toString(), steps);
    }

    private static Profile.Step step(String name, Object entry) {
        if (entry instanceof String id) {
            return new Profile.Step(id, Map.of(), 1);
        }
        if (entry instanceof Map<?, ?> map && map.size() == 1) {
            Map.Entry<?, ?> only = map.entrySet().iterator().next();
            Map<String, String> options = new LinkedHashMap<>();
            int rounds = 1;
            if (only.getValue() instanceof Map<?, ?> given) {
                for (Map.Entry<?, ?> option : given.entrySet()) {
                    options.put(String.valueOf(option.getKey()), String.valueOf(option.getValue()));
                }
                String times = options.remove("rounds");
                rounds = times == null ? 1 : rounds(name, times);
            }
            return new Profile.Step(String.valueOf(only.getKey()), options, rounds);
        }
        throw new ProfileException(
                name + ": a stage must be an id, or an id with options, and not " + entry,
                "see docs/reference/profiles.md");
    }

    private static int rounds(String name, String times) {
        if (!times.matches("[1-9]\\d?")) {
            throw new ProfileException(name + ": rounds cannot be " + times, "it takes a whole number from 1 to 99");
        }
        return Integer.parseInt(times);
    }
}
