package dev.palimpsest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The stages on the class path, a user's included. */
public final class Stages {
    private final Map<String, StageProvider> providers;

    private Stages(Map<String, StageProvider> providers) {
        this.providers = Collections.unmodifiableMap(providers);
    }

    /**
     * Every stage that {@link ServiceLoader} finds, by id.
     *
     * @throws ProfileException if two of them have the same id
     */
    public static Stages discovered() {
        Map<String, StageProvider> found = new TreeMap<>();
        for (StageProvider provider : ServiceLoader.load(StageProvider.class, Stages.class.getClassLoader())) {
            StageProvider other = found.put(provider.info().id(), provider);
            if (other != null) {
                throw new ProfileException(
                        "two stages have the id " + provider.info().id() + ": "
                                + other.getClass().getName() + " and "
                                + provider.getClass().getName(),
                        "take one of them off the class path");
            }
        }
        return new Stages(found);
    }

    /** The providers by id, in the order of the ids. */
    public Map<String, StageProvider> providers() {
        return providers;
    }

    /**
     * The provider of a stage.
     *
     * @throws ProfileException if there is none; it names the nearest
     */
    public StageProvider provider(String id) {
        StageProvider provider = providers.get(id);
        if (provider == null) {
            throw ProfileException.unknown("stage", id, providers.keySet());
        }
        return provider;
    }

    /** A stage with the options given; the rest are standard. */
    public Stage create(String id, Map<String, String> options) {
        StageProvider provider = provider(id);
        return provider.create(StageOptions.of(provider.info(), options));
    }

    /** A stage with standard options. */
    public Stage create(String id) {
        return create(id, new LinkedHashMap<>());
    }
}
