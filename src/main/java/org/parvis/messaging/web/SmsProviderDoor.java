package org.parvis.messaging.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.sms.gateway.SmsSettings;
import org.parvis.web.BoundedBody;
import org.parvis.web.HttpProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
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

    /** Looks at the headers and the address alone: of whoever has not the secret nothing is read. */
    SmsSettings.Provider admitted(String provider, HttpServletRequest request) {
        String wanted = settings.receiptSecret();
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        String given = authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length())
                : secretOfAddress(request.getQueryString());
        if (wanted == null || wanted.isBlank() || !isSame(wanted, given)) {
            throw HttpProblem.notFound();
        }
        return settings.find(provider).filter(known -> known.kind() != null).orElseThrow(HttpProblem::notFound);
    }

    private static String secretOfAddress(@Nullable String query) {
        if (query == null) {
            return "";
        }
        String secret = UriComponentsBuilder.newInstance().query(query).build().getQueryParams().getFirst("secret");
        try {
            return secret == null ? "" : URLDecoder.decode(secret, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean isSame(String wanted, String given) {
        return MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** What is told as JSON: one thing, or a list of them; of too many none is taken. */
    static List<JsonNode> told(HttpServletRequest request) throws IOException {
        try {
            JsonNode read = JSON.readTree(BoundedBody.read(request, LONGEST));
            if (read.isArray() && read.size() > MOST) {
                throw new HttpProblem(413);
            }
            return read.isArray() ? read.valueStream().toList() : List.of(read);
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
