package org.parvis.messaging.sms.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.messaging.MessageState;
import org.parvis.shared.GuardedHttp;
import org.parvis.shared.OutboundGuard;
import tools.jackson.core.JacksonException;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands text messages to a provider by POST, in the words of a template; the provider cuts long ones. Its receipts come
 * to {@code /sms/accuses/…}. No redirects, bounded in time and length, never into our own network.
 */
public final class HttpSmsGateway implements SmsGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long LONGEST_ANSWER = 100_000;
    private static final Pattern SLOT = Pattern.compile("\\{(to|sender|text|id)}");
    private static final JsonMapper JSON = new JsonMapper();

    private final SmsSettings.Provider settings;
    private final GuardedHttp http;

    public HttpSmsGateway(SmsSettings.Provider settings, OutboundGuard guard) {
        this.settings = settings;
        this.http = new GuardedHttp(guard, PATIENCE, LONGEST_ANSWER);
    }

    @Override
    public Handover hand(Sms sms) throws Unreachable {
        HttpRequest request = request(sms);
        try {
            HttpResponse<byte[]> answer = http.send(request);
            return judged(answer.statusCode(), answer.body(), sms);
        } catch (OutboundGuard.Forbidden | ConnectException | HttpConnectTimeoutException | UnknownHostException e) {
            throw new Unreachable(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Handover.Broken(List.of(), e.getClass().getSimpleName());
        }
    }

    private HttpRequest request(Sms sms) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(String.valueOf(settings.url())))
                .header("Content-Type", settings.isJson() ? "application/json" : "application/x-www-form-urlencoded")
                .header("Idempotency-Key", sms.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body(sms)));
        if (settings.authorization() != null && !settings.authorization().isBlank()) {
            request.header("Authorization", settings.authorization());
        }
        return request.build();
    }

    private String body(Sms sms) {
        Map<String, String> values = Map.of(
                "to", sms.to(), "sender", sms.sender(), "text", sms.text().words(), "id", sms.id().toString());
        UnaryOperator<String> written = settings.isJson()
                ? value -> new String(JsonStringEncoder.getInstance().quoteAsCharArray(value))
                : value -> URLEncoder.encode(value, StandardCharsets.UTF_8);
        return SLOT.matcher(settings.template())
                .replaceAll(slot -> Matcher.quoteReplacement(written.apply(values.getOrDefault(slot.group(1), ""))));
    }

    /** A mistake of ours is final, a closed door is everybody's, anything else may pass. */
    private Handover judged(int status, byte[] body, Sms sms) throws Unreachable {
        String answer = "HTTP " + status;
        if (status >= 200 && status < 300) {
            return accepted(body, sms);
        }
        return switch (status) {
            case 401, 403, 404, 405 -> throw new Unreachable(answer);
            case 429, 503 -> new Handover.PutOff(List.of(), answer);
            case 400, 409, 413, 422 -> new Handover.Refused(List.of(), MessageState.TECHNICAL_FAILURE, answer);
            default ->
                status >= 500 || status == 408
                        ? new Handover.Broken(List.of(), answer)
                        : new Handover.Refused(List.of(), MessageState.TECHNICAL_FAILURE, answer);
        };
    }

    private Handover accepted(byte[] body, Sms sms) {
        String pointer = settings.reference();
        if (pointer == null || pointer.isBlank()) {
            return new Handover.Accepted(List.of(sms.id().toString()));
        }
        try {
            JsonNode reference = JSON.readTree(body).at(pointer);
            return reference.isValueNode() && !reference.asString().isBlank()
                    ? new Handover.Accepted(List.of(reference.asString()))
                    : new Handover.Broken(List.of(), "an answer that names no message");
        } catch (JacksonException e) {
            return new Handover.Broken(List.of(), "an answer that is no JSON");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
