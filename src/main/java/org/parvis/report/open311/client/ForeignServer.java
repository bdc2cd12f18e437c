package org.parvis.report.open311.client;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.report.open311.wire.ForeignAnswer;
import org.parvis.report.open311.wire.Moments;
import org.parvis.report.open311.wire.UrlEncoded;

/** One body's server, spoken to in XML, which every GeoReport server must know. */
final class ForeignServer {

    /** The number that a request got there, or the token for it. */
    record Posted(@Nullable String requestId, @Nullable String token) {}

    private final Outbound outbound;
    private final String base;
    private final @Nullable String jurisdiction;
    private final @Nullable String key;

    ForeignServer(Outbound outbound, String url, @Nullable String jurisdiction, @Nullable String key) {
        this.outbound = outbound;
        this.base = url.endsWith("/") ? url : url + "/";
        this.jurisdiction = jurisdiction;
        this.key = key;
    }

    /** What can be reported there: rows with {@code service_code} and {@code service_name}. */
    List<Map<String, String>> services() throws Outbound.Unavailable, Outbound.Refused {
        return get("services.xml", List.of()).rows();
    }

    Posted post(List<Map.Entry<String, String>> fields, String idempotencyKey)
            throws Outbound.Unavailable, Outbound.Refused {
        List<Map.Entry<String, String>> form = new ArrayList<>(common());
        if (key != null) {
            form.add(Map.entry("api_key", key));
        }
        form.addAll(fields);
        ForeignAnswer answer = outbound.post(address("requests.xml"), UrlEncoded.write(form), idempotencyKey);
        Posted posted = new Posted(
                answer.first("service_request_id").orElse(null), answer.first("token").orElse(null));
        if (posted.requestId() == null && posted.token() == null) {
            throw new Outbound.Refused("the answer has neither number nor token");
        }
        return posted;
    }

    Optional<String> redeem(String token) throws Outbound.Unavailable, Outbound.Refused {
        return get("tokens/" + encoded(token) + ".xml", List.of()).first("service_request_id");
    }

    /** The request as it stands there, if it is shown. */
    Optional<Map<String, String>> request(String requestId) throws Outbound.Unavailable, Outbound.Refused {
        return get("requests.xml", List.of(Map.entry("service_request_id", requestId))).rows().stream()
                .filter(row -> requestId.equalsIgnoreCase(row.get("service_request_id")))
                .findFirst();
    }

    /** What happened to one request since a moment. */
    List<Map<String, String>> updates(String requestId, OffsetDateTime since)
            throws Outbound.Unavailable, Outbound.Refused {
        List<Map.Entry<String, String>> query = new ArrayList<>();
        query.add(Map.entry("start_date", Moments.write(since)));
        if (key != null) {
            query.add(Map.entry("api_key", key));
        }
        return get("servicerequestupdates.xml", query).rows().stream()
                .filter(row -> requestId.equalsIgnoreCase(row.get("service_request_id")))
                .toList();
    }

    private ForeignAnswer get(String resource, List<Map.Entry<String, String>> more)
            throws Outbound.Unavailable, Outbound.Refused {
        List<Map.Entry<String, String>> query = new ArrayList<>(common());
        query.addAll(more);
        return outbound.get(address(query.isEmpty() ? resource : resource + "?" + UrlEncoded.write(query)));
    }

    private List<Map.Entry<String, String>> common() {
        return jurisdiction == null ? List.of() : List.of(Map.entry("jurisdiction_id", jurisdiction));
    }

    private URI address(String resource) throws Outbound.Refused {
        try {
            return URI.create(base + resource);
        } catch (IllegalArgumentException e) {
            throw new Outbound.Refused("the address of the server is none");
        }
    }

    private static String encoded(String token) {
        return java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8);
    }
}
