package org.parvis.messaging.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.sms.delivery.SmsReceipts;
import org.parvis.messaging.sms.gateway.SmsReceipt;
import org.parvis.messaging.sms.gateway.SmsSettings;
import org.parvis.web.AllowAnyone;
import org.parvis.web.BoundedBody;
import org.parvis.web.HttpProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes receipts of text messages from a provider that tells them over HTTP, at any site of the instance. Who has not the
 * secret finds nothing here. What cannot be kept is answered with an error, and comes again.
 */
@Controller
class SmsReceiptController {

    private static final String PATH = "/sms/accuses/{provider}";
    private static final String BEARER = "Bearer ";
    private static final int MOST = 1_000;
    private static final int LARGEST = 1_000_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final SmsSettings settings;
    private final SmsReceipts receipts;

    SmsReceiptController(SmsSettings settings, SmsReceipts receipts) {
        this.settings = settings;
        this.receipts = receipts;
    }

    /** One receipt, or a list of them: of too many none is taken. */
    @AllowAnyone
    @PostMapping(value = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> json(@PathVariable String provider, HttpServletRequest request) throws IOException {
        SmsSettings.Provider from = admitted(provider, request);
        try {
            JsonNode read = JSON.readTree(BoundedBody.read(request, LARGEST));
            if (read.isArray() && read.size() > MOST) {
                throw new HttpProblem(413);
            }
            (read.isArray() ? read.valueStream() : Stream.of(read))
                    .forEach(one -> take(provider, from, field(one, from.receiptReference()), field(one, from.receiptStatus())));
        } catch (JacksonException e) {
            throw new HttpProblem(400);
        }
        return ResponseEntity.noContent().build();
    }

    @AllowAnyone
    @PostMapping(value = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> form(@PathVariable String provider, HttpServletRequest request) {
        SmsSettings.Provider from = admitted(provider, request);
        take(provider, from, request.getParameter(from.receiptReference()), request.getParameter(from.receiptStatus()));
        return ResponseEntity.noContent().build();
    }

    /** Looks at the headers and the address alone: of whoever has not the secret nothing is read. */
    private SmsSettings.Provider admitted(String provider, HttpServletRequest request) {
        String wanted = settings.receiptSecret();
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        String given = authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length())
                : secretOfAddress(request.getQueryString());
        Optional<SmsSettings.Provider> known = settings.find(provider);
        if (wanted == null || wanted.isBlank() || !isSame(wanted, given)) {
            throw HttpProblem.notFound();
        }
        return known.orElseThrow(HttpProblem::notFound);
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

    /** A field by its name, or deeper inside by a JSON pointer. */
    private static @Nullable String field(JsonNode receipt, String name) {
        JsonNode value = name.startsWith("/") ? receipt.at(name) : receipt.path(name);
        return value.isValueNode() ? value.asString() : null;
    }

    private void take(String provider, SmsSettings.Provider from, @Nullable String ref, @Nullable String status) {
        if (ref == null || ref.isBlank() || status == null) {
            throw new HttpProblem(400);
        }
        from.words().find(status).ifPresent(end -> receipts.accept(provider, new SmsReceipt(ref, end, status)));
    }
}
