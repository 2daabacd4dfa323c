package dev.palimpsest.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SourceTest {
    private static Source saying(Map<String, String> facts) {
        return new Source("a.jsonl", "jsonl", 0, 10).with(new TreeMap<>(facts));
    }

    @Test
    void theAddressIsWhatTheContainerNames() {
        assertThat(saying(Map.of("url", " https://example.org/a ", "title", "A"))
                        .uri())
                .contains("https://example.org/a");
        assertThat(saying(Map.of("url", "none", "uri", "https://example.org/b")).uri())
                .contains("https://example.org/b");
    }

    @Test
    void whatIsNoAddressIsNotTakenForOne() {
        assertThat(saying(Map.of("url", "n/a")).uri()).isEmpty();
        assertThat(saying(Map.of("title", "https://example.org/")).uri()).isEmpty();
    }
}
