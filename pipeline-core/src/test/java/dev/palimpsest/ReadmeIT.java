package dev.palimpsest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeIT {

    @Test
    void theClaimsExampleCompilesAndPrintsAClaim(@TempDir Path scratch) throws Exception {
        Path input = scratch.resolve("news.txt");
        Files.writeString(
                input,
                "On 4 October 2020, the Ministry of Defence said that its forces had captured the town of Jabrayil.\n");
        String printed = ReadmeExample.run(1, input, scratch);
        assertThat(printed).contains("seize_control").contains("Jabrayil");
    }
}
