package org.parvis.report.open311.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.parvis.report.open311.wire.ForeignAnswer;
import org.parvis.shared.OutboundGuard;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Calls other servers: guarded, no redirects, bounded in time and length. */
@Component
class Outbound {

    private static final Duration WHOLE_CALL = Duration.ofSeconds(15);
    private static final int NOT_NOW = 500;

    private final OutboundGuard guard;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Outbound(@Value("${parvis.open311.allow-private:false}") boolean allowPrivate) {
        this.guard = new OutboundGuard(allowPrivate);
    }

    ForeignAnswer get(URI address) throws Unavailable, Refused {
        return call(HttpRequest.newBuilder(address).GET());
    }

    /** @param key the same for every try, so that a server that knows such keys does the work once */
    ForeignAnswer post(URI address, String form, String key) throws Unavailable, Refused {
        return call(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private ForeignAnswer call(HttpRequest.Builder building) throws Unavailable, Refused {
        HttpRequest request = building.timeout(Duration.ofSeconds(10)).build();
        try {
            guard.check(request.uri());
            HttpResponse<byte[]> response = send(request);
            return answer(response.statusCode(), response.body());
        } catch (OutboundGuard.Forbidden e) {
            throw new Refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Unavailable(e.getClass().getSimpleName());
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, Unavailable {
        CompletableFuture<HttpResponse<byte[]>> sending = http.sendAsync(
                request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ForeignAnswer.LONGEST));
        try {
            return sending.get(WHOLE_CALL.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (TimeoutException e) {
            sending.cancel(true);
            throw new Unavailable("too slow");
        } catch (InterruptedException e) {
            sending.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted");
        }
    }

    /** What a status means: a mistake of ours is final, anything else may pass. */
    private static ForeignAnswer answer(int status, byte[] body) throws Unavailable, Refused {
        boolean later = status == 408 || status == 425 || status == 429 || status >= NOT_NOW || status < 200;
        if (later || (status >= 300 && status < 400)) {
            throw new Unavailable("HTTP " + status);
        }
        try {
            ForeignAnswer answer = ForeignAnswer.read(body);
            String complaint = answer.complaint();
            if (complaint != null || status >= 400) {
                throw new Refused("HTTP " + status + ": " + complaint);
            }
            return answer;
        } catch (ForeignAnswer.Unreadable e) {
            if (status >= 400) {
                throw new Refused("HTTP " + status);
            }
            throw new Unavailable(String.valueOf(e.getMessage()));
        }
    }

    /** Not now: to be tried again. */
    static final class Unavailable extends Exception {
        Unavailable(String message) {
            super(message, null, false, false);
        }
    }

    /** Never: trying again would not help. */
    static final class Refused extends Exception {
        Refused(String message) {
            super(message, null, false, false);
        }
    }
}
