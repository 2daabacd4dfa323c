package dev.palimpsest.names;

import dev.palimpsest.names.GazetteerTable.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the resource {@code gazetteer.bin} from the tables under {@code src/data/names}. Run it from {@code pipeline-core}
 * after a change of the tables, of the letter tables or of the keys, and write the checksum that it prints into
 * {@code GazetteerTest}.
 */
final class GazetteerCompiler {
    private static final Path DATA = Path.of("src/data/names");
    private static final Path RESOURCE = Path.of("src/main/resources/dev/palimpsest/names/gazetteer.bin");

    private GazetteerCompiler() {}

    public static void main(String[] args) throws IOException {
        Files.write(RESOURCE, compile());
    }

    static byte[] compile() {
        List<Row> rows = new ArrayList<>(GazetteerTable.read(DATA.resolve("places.tsv")));
        rows.addAll(GazetteerTable.read(DATA.resolve("names.tsv")));
        return GazetteerIndex.of(rows).toBytes();
    }
}
