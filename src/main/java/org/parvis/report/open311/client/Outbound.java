package org.parvis.report.open311.client;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.parvis.report.open311.wire.ForeignAnswer;
import org.parvis.shared.GuardedHttp;
import org.parvis.shared.OutboundGuard;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Calls other servers for work that nobody waits for. */
@Component
class Outbound {

    private static final Duration WHOLE_CALL = Duration.ofSeconds(15);
    private static final int NOT_NOW = 500;

    private final GuardedHttp http;

    Outbound(@Value("${parvis.open311.allow-private:false}") boolean allowPrivate) {
        this.http = new GuardedHttp(new OutboundGuard(allowPrivate), WHOLE_CALL, ForeignAnswer.LONGEST);
    }

    ForeignAnswer get(URI address) throws Unavailable, Refused {
        return call(HttpRequest.newBuilder(address).GET().build());
    }

    /** @param key the same for every try, so that a server that knows such keys does the work once */
    ForeignAnswer post(URI address, String form, String key) throws Unavailable, Refused {
        return call(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private ForeignAnswer call(HttpRequest request) throws Unavailable, Refused {
        try {
            HttpResponse<byte[]> response = http.send(request);
            return answer(response.statusCode(), response.body());
        } catch (OutboundGuard.Forbidden e) {
            throw new Refused(String.valueOf(e.getMessage()));
        } catch (SocketTimeoutException e) {
            throw new Unavailable("too slow");
        } catch (IOException e) {
            throw new Unavailable(e.getClass().getSimpleName());
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
