package dev.palimpsest.cli.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.text.OffsetUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;

/**
 * What a run is to do. Only a run with an equal plan can go on with what another left behind.
 *
 * @param version of Palimpsest
 * @param profile the profile's name
 * @param fingerprint of its stages and their options
 * @param offsets what offsets count in the records
 * @param extras what it is asked for beyond the records
 * @param reading how the inputs are read, as {@code option=value}
 */
public record Plan(String version, String profile, String fingerprint, OffsetUnit offsets, SortedSet<Extra> extras, List<String> reading) {

    ObjectNode toJson() {
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.put("version", version).put("profile", profile).put("fingerprint", fingerprint);
        node.put("offsets", offsets.name().toLowerCase(Locale.ROOT));
        extras.stream().map(extra -> extra.name().toLowerCase(Locale.ROOT)).forEach(node.putArray("extras")::add);
        reading.forEach(node.putArray("reading")::add);
        return node;
    }

    /** What is not as it was when the other plan was made; nothing if they are equal. */
    List<String> differences(JsonNode other) {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : toJson().properties()) {
            JsonNode was = other.path(field.getKey());
            if (!was.equals(field.getValue())) {
                differences.add(field.getKey() + " was " + was + " and is " + field.getValue());
            }
        }
        return differences;
    }
}
