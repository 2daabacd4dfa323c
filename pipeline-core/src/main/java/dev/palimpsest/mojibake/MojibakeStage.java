package dev.palimpsest.mojibake;

import com.google.auto.service.AutoService;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageOption;
import dev.palimpsest.StageOptions;
import dev.palimpsest.StageProvider;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Gives UTF-8 that was read as a single-byte encoding its characters back, bytes that were lost on the way included. */
final class MojibakeStage implements Stage {
    private static final String LOSSLESS = "utf8-read-as-single-byte";
    private static final String LOST = "lost-byte";
    private static final String LOST_SPACE = "lost-no-break-space";
    private static final String WRONG_TABLE = "wrong-table";
    private static final String PAIR = "surrogates-in-utf8";
    private static final String STRAY = "stray-control";
    private static final String STRICT = "strict";

    /** A share of characters beyond ASCII that no unit of UTF-8 covers, above which they may have been read with a wrong table. */
    private static final float INTACT = 0.1f;

    private static final StageInfo INFO = StageInfo.named(
                    "mojibake", "repairs UTF-8 that was read as a Windows, ISO, Mac, DOS or KOI8 encoding")
            .option(StageOption.choice(
                    WRONG_TABLE,
                    "text of one single-byte encoding read with the table of another: repaired where the text as a whole speaks"
                            + " for it, or left alone",
                    STRICT,
                    "off"))
            .rule(
                    LOSSLESS,
                    "characters whose bytes in one encoding are the UTF-8 of one character become that character")
            .rule(LOST, "the same where bytes that the encoding has no character for were lost; they are inferred")
            .rule(LOST_SPACE, "the same where the byte A0 had become a space")
            .rule(
                    WRONG_TABLE,
                    "text of one single-byte encoding that was read with the table of another is read with its own")
            .rule(PAIR, "the two halves of a surrogate pair, each as three bytes (CESU-8), become their character")
            .rule(
                    STRAY,
                    "C1 controls that nothing else explains become the characters that windows-1252 has for their bytes, unless"
                            + " the text uses C1 controls")
            .build();

    /** Makes the stage. */
    @AutoService(StageProvider.class)
    public static final class Provider implements StageProvider {
        @Override
        public StageInfo info() {
            return INFO;
        }

        @Override
        public Stage create(StageOptions options) {
            return new MojibakeStage(options.text(WRONG_TABLE));
        }
    }

    private final String wrongTable;

    private MojibakeStage(String wrongTable) {
        this.wrongTable = wrongTable;
    }

    @Override
    public StageInfo info() {
        return INFO;
    }

    @Override
    public void run(Document document, Changes changes) {
        String text = document.text();
        Encodings encodings = Encodings.shipped();
        Survey survey = Survey.of(text, encodings);
        Optional<StrayControls> stray = survey.hasControls() ? StrayControls.in(text, encodings) : Optional.empty();
        boolean signs = stray.filter(StrayControls::areSigns).isPresent();
        if ((signs || !undoWrongTable(survey, text, changes)) && !decode(survey, text, changes)) {
            stray.ifPresent(controls ->
                    controls.places().forEach(at -> changes.replace(Span.at(at, 1), controls.meantAt(at), STRAY)));
        }
    }

    /** Proposes the units of UTF-8; whether there are any. */
    private static boolean decode(Survey survey, String text, Changes changes) {
        Encodings encodings = Encodings.shipped();
        for (Unit pair : survey.pairs()) {
            Map<String, String> why =
                    Map.of("encoding", encodings.get(pair.encoding()).name());
            changes.replace(new Span(pair.start(), pair.end()), Character.toString(pair.cp()), PAIR, why);
        }
        boolean[] any = {!survey.pairs().isEmpty()};
        if (survey.evidence().active() != 0) {
            Reasons reasons = new Reasons(encodings);
            new Reading(text, encodings, CharacterModel.shipped(), survey).run(changes, (unit, gain) -> {
                any[0] = true;
                Span span = new Span(unit.start(), unit.end());
                changes.replace(span, Character.toString(unit.cp()), rule(unit), reasons.of(unit, gain));
            });
        }
        return any[0];
    }

    /** Whether the text as a whole was read with a wrong table; if so, proposes to undo that. */
    private boolean undoWrongTable(Survey survey, String text, Changes changes) {
        if (!wrongTable.equals(STRICT) || survey.intact() < INTACT) {
            return false;
        }
        Optional<WrongTable> found = WrongTable.in(text, CharacterModel.shipped());
        found.ifPresent(mistake -> {
            Map<String, String> why = new LinkedHashMap<>();
            why.put("read-as", mistake.read().name());
            why.put("written-in", mistake.written().name());
            why.put("gain", Integer.toString(Math.round(mistake.gain())));
            for (int i = 0; i < text.length(); i++) {
                char was = mistake.original(text.charAt(i));
                if (was != text.charAt(i)) {
                    changes.replace(new Span(i, i + 1), String.valueOf(was), WRONG_TABLE, why);
                }
            }
        });
        return found.isPresent();
    }

    private static String rule(Unit unit) {
        if (unit.lost() == 0) {
            return LOSSLESS;
        }
        return unit.lost() == 0xA0 ? LOST_SPACE : LOST;
    }
}
