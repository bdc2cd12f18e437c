package org.parvis.api.v1;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.TypedText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON object that a program sent, or one inside it. Every field is asked for by name and kind; what is of another
 * kind, or not known at all, is refused with its name.
 */
final class Body {

    private static final int LONGEST = 200_000;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_ITEMS = 100;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final JsonNode object;
    private final String path;

    private Body(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    static Body read(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (!type.equals("application/json") && !type.startsWith("application/json;")) {
            throw new ApiProblem(415, "notJson");
        }
        byte[] bytes = request.getInputStream().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new ApiProblem(413, "tooLong", LONGEST);
        }
        try {
            JsonNode node = JSON.readTree(bytes);
            if (node == null || !node.isObject()) {
                throw new ApiProblem(400, "unreadable");
            }
            return new Body(node, "");
        } catch (JacksonException e) {
            throw new ApiProblem(400, "unreadable");
        }
    }

    /** Refuses fields that nobody asks for: a mistyped name would be lost without a word. */
    Body of(String... known) {
        Set<String> others = new TreeSet<>(object.propertyNames());
        others.removeAll(Set.of(known));
        if (!others.isEmpty()) {
            Map<String, String> wrong = new LinkedHashMap<>();
            others.stream().limit(MOST_ITEMS).forEach(name -> wrong.put(path + TypedText.clean(name), "api.wrong.unknownField"));
            throw new ApiProblem(422, "wrong", wrong);
        }
        return this;
    }

    /** Empty where it is not said. */
    String text(String name) {
        JsonNode value = find(name);
        return value == null ? "" : text(value, path + name);
    }

    @Nullable String textOrNull(String name) {
        String text = text(name);
        return text.isBlank() ? null : text;
    }

    /** One of some words; the first where it is not said. */
    String oneOf(String name, String... words) {
        String said = text(name);
        if (said.isEmpty()) {
            return words[0];
        }
        if (!List.of(words).contains(said)) {
            throw ApiProblem.wrong(path + name, "api.wrong.word");
        }
        return said;
    }

    /** An object inside; an empty one where it is not said. */
    Body inside(String name) {
        JsonNode value = find(name);
        if (value == null) {
            return new Body(JSON.createObjectNode(), path + name + ".");
        }
        if (!value.isObject()) {
            throw ApiProblem.wrong(path + name, "api.wrong.object");
        }
        return new Body(value, path + name + ".");
    }

    boolean has(String name) {
        return find(name) != null;
    }

    List<Body> list(String name) {
        JsonNode value = find(name);
        List<Body> items = new ArrayList<>();
        if (value == null) {
            return items;
        }
        if (!value.isArray() || value.size() > MOST_ITEMS) {
            throw ApiProblem.wrong(path + name, "api.wrong.list");
        }
        for (JsonNode item : value) {
            String place = path + name + "[" + items.size() + "]";
            if (!item.isObject()) {
                throw ApiProblem.wrong(place, "api.wrong.object");
            }
            items.add(new Body(item, place + "."));
        }
        return items;
    }

    /** Texts by name: one each, or a list. */
    Map<String, List<String>> texts(String name) {
        Body inside = inside(name);
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (String key : inside.object.propertyNames()) {
            JsonNode value = inside.object.get(key);
            List<String> said = new ArrayList<>();
            if (value.isArray() && value.size() <= MOST_ITEMS) {
                value.forEach(one -> said.add(text(one, inside.path + key)));
            } else if (!value.isNull()) {
                said.add(text(value, inside.path + key));
            }
            texts.put(TypedText.clean(key), said);
        }
        return texts;
    }

    /** As it was sent, but for spaces: what makes two calls the same. */
    String written() {
        return object.toString();
    }

    private @Nullable JsonNode find(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** Halves of characters, which JSON can write and no text can hold, are question marks. */
    private static String text(JsonNode value, String where) {
        if (!value.isString()) {
            throw ApiProblem.wrong(where, "api.wrong.text");
        }
        String text = value.stringValue();
        if (text.length() > LONGEST_TEXT) {
            throw ApiProblem.wrong(where, "api.wrong.longText");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return TypedText.clean(new String(bytes, StandardCharsets.UTF_8));
    }
}
