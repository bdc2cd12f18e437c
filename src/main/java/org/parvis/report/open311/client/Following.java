package org.parvis.report.open311.client;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks a body's server what became of a request. */
@Component
class Following {

    /** Clocks differ, and servers write updates some time after they happened: known ones are passed over. */
    private static final Duration OVERLAP = Duration.ofDays(2);

    private final ForeignServers servers;

    Following(ForeignServers servers) {
        this.servers = servers;
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
        return new News(server.request(requestId), updates(server, requestId, since(forwarding)));
    }

    /** Most servers have no updates: then the request itself has to say everything. */
    private static List<News.Update> updates(ForeignServer server, String requestId, OffsetDateTime since)
            throws Outbound.Unavailable {
        try {
            return server.updates(requestId, since).stream().map(News.Update::of).toList();
        } catch (Outbound.Refused e) {
            return List.of();
        }
    }

    /** Since the last answer: a server that was away for a week still has the week's updates to tell. */
    private static OffsetDateTime since(Forwarding forwarding) {
        Instant heard = forwarding.heardAt() == null ? forwarding.forwardedAt() : forwarding.heardAt();
        return heard.minus(OVERLAP).atOffset(ZoneOffset.UTC);
    }

    private ForeignServer server(Forwarding forwarding) throws Outbound.Refused {
        return servers.of(forwarding.bodyId())
                .orElseThrow(() -> new Outbound.Refused("the body takes no requests by Open311 any more"));
    }
}
