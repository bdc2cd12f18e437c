package org.parvis.api.v1;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Tokens;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** How answers are written. */
final class Answers {

    private static final JsonMapper JSON = new JsonMapper();

    private Answers() {}

    /** An object whose fields stand in order; those without a value are left out. */
    static final class Fields {

        private final Map<String, Object> fields = new LinkedHashMap<>();

        Fields put(String name, @Nullable Object value) {
            if (value instanceof Instant instant) {
                fields.put(name, instant.toString());
            } else if (value instanceof Enum<?> word) {
                fields.put(name, word.name());
            } else if (value != null) {
                fields.put(name, value);
            }
            return this;
        }

        Map<String, Object> map() {
            return fields;
        }
    }

    static String json(Map<String, ?> fields) {
        return JSON.writeValueAsString(fields);
    }

    static ResponseEntity<byte[]> created(String json) {
        return ResponseEntity.status(201)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "private, no-store")
                .body(json.getBytes(StandardCharsets.UTF_8));
    }

    /** With an ETag: a program that has this very answer already is told so in a few bytes. */
    static ResponseEntity<byte[]> ok(Call call, Map<String, ?> fields) {
        return ok(call, fields, null, null);
    }

    /**
     * @param version what the ETag says; null to take it from the answer
     * @param next address of the next page; null on the last
     */
    static ResponseEntity<byte[]> ok(Call call, Map<String, ?> fields, @Nullable String version, @Nullable String next) {
        String json = json(fields);
        String tag = '"' + (version == null ? Tokens.hash(json).substring(0, 32) : version) + '"';
        boolean isKnown = tag.equals(call.request().getHeader("If-None-Match"));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(isKnown ? 304 : 200)
                .header("ETag", tag)
                .header("Cache-Control", "private, no-cache");
        if (next != null) {
            answer.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return isKnown
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(json.getBytes(StandardCharsets.UTF_8));
    }
}
