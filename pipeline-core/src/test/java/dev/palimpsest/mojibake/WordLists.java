package dev.palimpsest.mojibake;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/**
 * Writes {@code words.txt.gz}, words of languages of which the other texts have too little, each with its weight before it, from
 * the word lists that the data's README names. The same lists give the same words.
 */
final class WordLists {

    /** What a word counts whose frequency is not known: as much as one in a line of text. */
    private static final int PLAIN = 8;

    /** Chinese words that are rarer in the list's corpus are left out; the weight grows with the root of how often they occur. */
    private static final int LEAST = 30;

    private static final int ORDINARY = 50;
    private static final double EACH = 4;

    /** The most that a word may count. */
    private static final int MOST = 120;

    /** One form in so many of an inflected language is taken: its endings are the same again and again. */
    private static final int ONE_IN = 8;

    private final TreeMap<String, Integer> words = new TreeMap<>();

    private WordLists() {}

    /** Takes the folders of the Georgian, the Russian, the Chinese and the Korean list, and the file to write. */
    public static void main(String[] arguments) throws IOException {
        WordLists lists = new WordLists();
        lists.georgian(Path.of(arguments[0]));
        lists.russian(Path.of(arguments[1]));
        lists.chinese(Path.of(arguments[2]));
        lists.korean(Path.of(arguments[3]));
        try (Writer out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[4]))), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Integer> word : lists.words.entrySet()) {
                out.write(word.getValue() + " " + word.getKey() + "\n");
            }
        }
    }

    private void georgian(Path folder) throws IOException {
        for (String line : Files.readAllLines(folder.resolve("index.dic"))) {
            String word = line.strip().split("/", -1)[0];
            if (word.matches("[ა-ჰ]{2,40}")) {
                words.put(word, PLAIN);
            }
        }
    }

    private void chinese(Path folder) throws IOException {
        for (String line : Files.readAllLines(folder.resolve("dict.txt"))) {
            String[] cells = line.split(" ", -1);
            int frequency = Integer.parseInt(cells[1]);
            if (frequency >= LEAST && cells[0].matches("[一-鿿]+")) {
                long weight = Math.round(Math.sqrt((double) frequency / ORDINARY) * EACH);
                words.put(cells[0], (int) Math.max(1, Math.min(MOST, weight)));
            }
        }
    }

    private void korean(Path folder) throws IOException {
        for (String file : List.of("example_chunks", "nouns", "adverb", "josa", "eomi", "geolocations", "foreign")) {
            for (String line : Files.readAllLines(folder.resolve(file + ".txt"))) {
                if (line.strip().matches("[가-힣]{1,20}")) {
                    words.put(line.strip(), PLAIN);
                }
            }
        }
    }

    /** An ending of a Hunspell list: what it takes away and adds, and the words that it fits. */
    private record Ending(String less, String more, Pattern fits) {}

    private void russian(Path folder) throws IOException {
        Map<String, List<Ending>> endings = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("index.aff"))) {
            String[] cells = line.strip().split("\\s+", -1);
            if (cells[0].equals("SFX") && cells.length > 4) {
                endings.computeIfAbsent(cells[1], flag -> new ArrayList<>())
                        .add(new Ending(
                                cells[2].replace("0", ""), cells[3].replace("0", ""), Pattern.compile(cells[4] + "$")));
            }
        }
        TreeSet<String> forms = new TreeSet<>();
        for (String line : Files.readAllLines(folder.resolve("index.dic"))) {
            String[] cells = line.strip().split("/", -1);
            forms.add(cells[0]);
            for (String flag : cells.length < 2 ? new String[0] : cells[1].split("", -1)) {
                for (Ending ending : endings.getOrDefault(flag, List.of())) {
                    if (ending.fits.matcher(cells[0]).find()) {
                        forms.add(cells[0].substring(0, cells[0].length() - ending.less.length()) + ending.more);
                    }
                }
            }
        }
        for (String form : forms) {
            CRC32 chance = new CRC32();
            chance.update(form.getBytes(StandardCharsets.UTF_8));
            if (form.matches("[А-Яа-яЁё]{2,40}") && chance.getValue() % ONE_IN == 0) {
                words.put(form, PLAIN);
            }
        }
    }
}
