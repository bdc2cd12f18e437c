package org.parvis.ballot.vote;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.parvis.ballot.proof.AddCheckpoint;
import org.parvis.shared.GuardedHttp;
import org.parvis.shared.OutboundGuard;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Calls witnesses over https, outside of our network, without following where they lead. */
@Component
class WitnessCaller implements DisposableBean {

    private static final Duration WHOLE_CALL = Duration.ofSeconds(3);
    private static final int LONGEST_ANSWER = 16 << 10;

    /** @param type of the content, without parameters */
    record Answer(int status, String type, String body) {}

    private final OutboundGuard guard;
    private final GuardedHttp http;

    WitnessCaller(
            @Value("${parvis.witness.allow-private:false}") boolean allowPrivate, @Value("${parvis.witness.ports:}") Set<Integer> morePorts) {
        this.guard = allowPrivate ? new OutboundGuard(true) : OutboundGuard.ofHttps(morePorts);
        this.http = new GuardedHttp(guard, WHOLE_CALL, LONGEST_ANSWER);
    }

    /** Throws where an address must not be called, or its name is not known. */
    void check(URI address) throws OutboundGuard.Forbidden, UnknownHostException {
        guard.check(address);
    }

    Answer ask(Witness witness, AddCheckpoint asked) throws OutboundGuard.Forbidden, IOException {
        HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(URI.create(witness.address() + "/add-checkpoint"))
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("User-Agent", "Parvis")
                .POST(HttpRequest.BodyPublishers.ofString(asked.text()))
                .build());
        String type = answer.headers().firstValue("content-type").orElse("").split(";", 2)[0].strip();
        return new Answer(answer.statusCode(), type, new String(answer.body(), StandardCharsets.UTF_8));
    }

    @Override
    public void destroy() {
        http.close();
    }
}
