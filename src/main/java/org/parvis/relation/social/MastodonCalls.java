package org.parvis.relation.social;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.shared.GuardedHttp;
import org.parvis.shared.OutboundGuard;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls servers that speak JSON over https, outside of our network, with a token; says in a word what went wrong. */
@Component
class MastodonCalls {

    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final Duration USUAL_WAIT = Duration.ofMinutes(5);
    private static final int LONGEST_ANSWER = 2_000_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final GuardedHttp http;

    /** @param wholeCall an agent waits for it */
    MastodonCalls(
            @Value("${parvis.social.allow-private:false}") boolean allowPrivate,
            @Value("${parvis.social.patience:PT3S}") Duration wholeCall) {
        OutboundGuard guard = allowPrivate ? new OutboundGuard(true) : OutboundGuard.ofHttps(Set.of());
        this.http = new GuardedHttp(guard, wholeCall, LONGEST_ANSWER);
    }

    /** A server and the token that opens an account there. */
    record Access(String server, String token) {}

    JsonNode list(Access access, String path) throws SocialProblem {
        JsonNode told = get(access, path);
        if (!told.isArray()) {
            throw new SocialProblem(SocialProblem.Kind.BROKEN);
        }
        return told;
    }

    JsonNode get(Access access, String path) throws SocialProblem {
        return call(request(access, path).GET().build());
    }

    /** @param key the same for every try, so that the server does it once */
    JsonNode post(Access access, String path, UUID key, Map<String, String> fields) throws SocialProblem {
        return call(request(access, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(fields)))
                .build());
    }

    private static HttpRequest.Builder request(Access access, String path) throws SocialProblem {
        try {
            return HttpRequest.newBuilder(URI.create(access.server() + path.replace("[]", "%5B%5D")))
                    .header("Accept", "application/json")
                    .header("User-Agent", "Parvis")
                    .header("Authorization", "Bearer " + access.token());
        } catch (IllegalArgumentException e) {
            throw new SocialProblem(SocialProblem.Kind.FORBIDDEN);
        }
    }

    private JsonNode call(HttpRequest request) throws SocialProblem {
        HttpResponse<byte[]> answer = answer(request);
        int status = answer.statusCode();
        if (status == 429 || status == 503) {
            throw new SocialProblem(SocialProblem.Kind.BUSY, wait(answer));
        }
        if (status == 401 || status == 403) {
            throw new SocialProblem(SocialProblem.Kind.TOKEN);
        }
        if (status < 200 || status >= 300) {
            throw new SocialProblem(status >= 400 && status < 500 ? SocialProblem.Kind.REFUSED : SocialProblem.Kind.BROKEN);
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            throw new SocialProblem(SocialProblem.Kind.BROKEN);
        }
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws SocialProblem {
        try {
            return http.send(request);
        } catch (OutboundGuard.Forbidden e) {
            throw new SocialProblem(SocialProblem.Kind.FORBIDDEN);
        } catch (IOException e) {
            throw new SocialProblem(kind(e));
        }
    }

    private static SocialProblem.Kind kind(IOException failure) {
        return switch (failure) {
            case UnknownHostException _, HttpConnectTimeoutException _, ConnectException _ -> SocialProblem.Kind.UNREACHABLE;
            case InterruptedIOException _, HttpTimeoutException _ -> SocialProblem.Kind.SLOW;
            default -> SocialProblem.Kind.BROKEN;
        };
    }

    private static Duration wait(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .filter(pause -> pause.compareTo(LONGEST_WAIT) <= 0)
                .orElse(USUAL_WAIT);
    }
}
