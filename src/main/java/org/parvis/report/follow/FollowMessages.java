package org.parvis.report.follow;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.report.browse.ListedReport;
import org.parvis.report.follow.FollowLinkStore.Reach;
import org.springframework.stereotype.Component;

/** Sends messages that tell of several reports. */
@Component
class FollowMessages {

    /** Reports that a message names; the others are behind a link. */
    static final int MOST_LISTED = 30;

    /**
     * One message.
     *
     * @param follows of one person, for which they get it
     * @param more reports that it does not name
     */
    record Gathered(List<Follow> follows, List<ListedReport> reports, int more) {

        Follow first() {
            return follows.getFirst();
        }

        /** Where all of them can be read. */
        String path() {
            String query = follows.size() == 1 ? first().subject().filter().query() : "";
            return query.isEmpty() ? "/signalements" : "/signalements?" + query;
        }
    }

    private final FollowLetters letters;
    private final FollowLinkStore links;
    private final Outbox outbox;
    private final Clock clock;

    FollowMessages(FollowLetters letters, FollowLinkStore links, Outbox outbox, Clock clock) {
        this.letters = letters;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sends those that tell of something to somebody who can be reached; never an empty message. */
    void send(List<Gathered> messages, Reach reach) {
        Map<Gathered, EmailAddress> addresses = new LinkedHashMap<>();
        for (Gathered message : messages) {
            if (!message.reports().isEmpty()) {
                letters.address(message.first()).ifPresent(address -> addresses.put(message, address));
            }
        }
        if (addresses.isEmpty()) {
            return;
        }
        Map<UUID, String> tokens = links.create(
                addresses.keySet().stream().map(message -> message.first().id()).toList(), reach, clock.instant());
        addresses.forEach((message, address) -> {
            String token = tokens.get(message.first().id());
            if (token != null) {
                outbox.send(OutgoingMessage.of(address, once(message), letters.gathered(message))
                        .endedAt(FollowLetters.END + token));
            }
        });
    }

    private static String once(Gathered message) {
        ListedReport latest = message.reports().getFirst();
        return "follow:" + message.first().id() + ":" + latest.id() + ":" + latest.updatedAt() + ":"
                + (message.reports().size() + message.more());
    }
}
