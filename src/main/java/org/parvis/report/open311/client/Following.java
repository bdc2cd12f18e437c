package org.parvis.report.open311.client;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks a body's server what became of a request. */
@Component
class Following {

    private static final Duration LATELY = Duration.ofDays(2);

    private final ForeignServers servers;
    private final Clock clock;

    Following(ForeignServers servers, Clock clock) {
        this.servers = servers;
        this.clock = clock;
    }

    /** The number of a request that has only a token yet; throws while there is none. */
    String number(Forwarding forwarding) throws Outbound.Unavailable, Outbound.Refused {
        String token = forwarding.token();
        if (forwarding.requestId() instanceof String known) {
            return known;
        }
        if (token == null) {
            throw new Outbound.Refused("there is neither number nor token");
        }
        return server(forwarding).redeem(token)
                .orElseThrow(() -> new Outbound.Unavailable("the number is not known yet"));
    }

    News ask(Forwarding forwarding, String requestId) throws Outbound.Unavailable, Outbound.Refused {
        ForeignServer server = server(forwarding);
        return new News(server.request(requestId), updates(server, requestId));
    }

    /** Most servers have no updates: then the request itself has to say everything. */
    private List<News.Update> updates(ForeignServer server, String requestId) throws Outbound.Unavailable {
        OffsetDateTime since = clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC);
        try {
            return server.updates(requestId, since).stream().map(News.Update::of).toList();
        } catch (Outbound.Refused e) {
            return List.of();
        }
    }

    private ForeignServer server(Forwarding forwarding) throws Outbound.Refused {
        return servers.of(forwarding.bodyId())
                .orElseThrow(() -> new Outbound.Refused("the body takes no requests by Open311 any more"));
    }
}
