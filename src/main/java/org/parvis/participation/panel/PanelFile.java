package org.parvis.participation.panel;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parvis.participation.panel.Sortition.Drawing;
import org.parvis.participation.panel.Sortition.Entry;
import org.parvis.participation.panel.Sortition.Terms;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file of a draw, as everybody can fetch it: what was promised and the list of numbers once it is announced, what decided
 * and what came out once people are drawn. {@link #check} draws again by it and nothing else.
 */
public final class PanelFile {

    static final String FORMAT = "parvis-draw-1";

    private static final JsonMapper JSON = new JsonMapper();

    private PanelFile() {}

    /** @param order of each group the numbers in the order of the draw; none before it */
    static String write(Panel panel, Terms terms, Map<String, List<String>> order) {
        ObjectNode file = JSON.createObjectNode();
        file.put("format", FORMAT).put("panel", panel.about().title());
        file.put("announced", Objects.requireNonNull(panel.announcedAt()).toString());
        file.put("publicDraw", terms.source()).put("publicDrawOn", terms.day());
        file.put("promise", panel.promise()).put("digest", panel.digest());
        ObjectNode seats = file.putObject("seats");
        terms.seats().forEach(seats::put);
        ArrayNode lines = file.putArray("list");
        terms.list().forEach(one -> lines.addArray().add(one.number()).add(one.group()));
        if (panel.isDrawn()) {
            file.put("drawn", Objects.requireNonNull(panel.drawnAt()).toString());
            file.put("secret", panel.secret()).put("randomness", panel.randomness()).put("seed", panel.seed());
            ObjectNode numbers = file.putObject("order");
            order.forEach((group, all) -> {
                ArrayNode line = numbers.putArray(group);
                all.forEach(line::add);
            });
        }
        return JSON.writeValueAsString(file);
    }

    /**
     * What drawing again by a file found.
     *
     * @param drawn of each group the numbers that are drawn; none before the draw
     * @param problems in English; none where the file is right
     */
    public record Checked(String title, boolean isDrawn, Map<String, List<String>> drawn, List<String> problems) {}

    /** @throws IllegalArgumentException where it is no file of a draw */
    public static Checked check(String json) {
        JsonNode file;
        try {
            file = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is no JSON", e);
        }
        if (!FORMAT.equals(file.path("format").asString(""))) {
            throw new IllegalArgumentException("its format is not " + FORMAT);
        }
        List<String> problems = new ArrayList<>();
        List<Entry> list = new ArrayList<>();
        file.path("list").forEach(line -> list.add(new Entry(line.path(0).asString(""), line.path(1).asString(""))));
        if (list.stream().map(Entry::number).distinct().count() < list.size()) {
            problems.add("a number stands twice in the list");
        }
        SortedMap<String, Integer> seats = new TreeMap<>();
        file.path("seats").properties().forEach(group -> seats.put(group.getKey(), group.getValue().asInt(0)));
        Terms terms = new Terms(file.path("publicDraw").asString(""), file.path("publicDrawOn").asString(""), seats, list);
        if (!terms.digest().equals(file.path("digest").asString(""))) {
            problems.add("list, seats or public draw are not those that were promised: their digest is " + terms.digest());
        }
        boolean isDrawn = file.has("drawn");
        return new Checked(file.path("panel").asString(""), isDrawn, isDrawn ? again(file, terms, problems) : Map.of(), problems);
    }

    private static Map<String, List<String>> again(JsonNode file, Terms terms, List<String> problems) {
        byte[] secret = secret(file);
        if (!Sortition.promise(secret).equals(file.path("promise").asString(""))) {
            problems.add("the secret is not the one that was promised");
        }
        Drawing drawing = Sortition.draw(secret, file.path("randomness").asString(""), terms);
        if (!drawing.seed().equals(file.path("seed").asString(""))) {
            problems.add("the seed is " + drawing.seed());
        }
        Map<String, List<String>> drawn = new TreeMap<>();
        drawing.order().forEach((group, numbers) -> {
            List<String> said = new ArrayList<>();
            file.path("order").path(group).forEach(number -> said.add(number.asString("")));
            if (!said.equals(numbers)) {
                problems.add("the order of «" + group + "» is another: it begins with " + numbers.getFirst());
            }
            drawn.put(group, numbers.subList(0, Math.clamp(terms.seats().getOrDefault(group, 0), 0, numbers.size())));
        });
        return drawn;
    }

    private static byte[] secret(JsonNode file) {
        try {
            return HexFormat.of().parseHex(file.path("secret").asString(""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("its secret is not hexadecimal", e);
        }
    }
}
