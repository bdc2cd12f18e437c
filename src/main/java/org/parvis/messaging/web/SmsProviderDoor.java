package org.parvis.messaging.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.sms.gateway.SmsSettings;
import org.parvis.web.HttpProblem;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets providers in that tell something over HTTP. Who has not the secret finds nothing here. */
@Component
class SmsProviderDoor {

    private static final int LONGEST = 1_000_000;
    private static final int MOST = 1_000;
    private static final String BEARER = "Bearer ";
    private static final JsonMapper JSON = new JsonMapper();

    private final SmsSettings settings;

    SmsProviderDoor(SmsSettings settings) {
        this.settings = settings;
    }

    SmsSettings.Provider admitted(String provider, String authorization, String secret) {
        String wanted = settings.receiptSecret();
        String given = authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : secret;
        if (wanted == null || wanted.isBlank() || !isSame(wanted, given)) {
            throw HttpProblem.notFound();
        }
        return settings.find(provider).filter(known -> known.kind() != null).orElseThrow(HttpProblem::notFound);
    }

    private static boolean isSame(String wanted, String given) {
        return MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** What is told as JSON: one thing, or a list of them. */
    static List<JsonNode> told(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new HttpProblem(413);
        }
        try {
            JsonNode read = JSON.readTree(body);
            return (read.isArray() ? read.valueStream() : Stream.of(read)).limit(MOST).toList();
        } catch (JacksonException e) {
            throw new HttpProblem(400);
        }
    }

    /** A field by its name, or deeper inside by a JSON pointer. */
    static @Nullable String field(JsonNode told, String name) {
        JsonNode value = name.startsWith("/") ? told.at(name) : told.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }
}
