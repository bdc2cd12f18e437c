package org.parvis.relation.brief;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A short message that came in.
 *
 * @param words safe to print
 * @param post where it stands on a public network; null for a text message
 * @param place where it stands here, and why
 */
public record Brief(
        UUID id, BriefChannel channel, Sender sender, String words, @Nullable Post post, Place place, Instant receivedAt) {

    /**
     * Who it seems to be from.
     *
     * @param address a number or an account
     * @param name as they call themselves; empty for none
     */
    public record Sender(String address, String name) {

        /** How to call them. */
        public String shown() {
            return name.isBlank() ? address : name;
        }
    }

    /**
     * A post on a public network.
     *
     * @param link where everybody who may reads it; null where it stands nowhere
     * @param server the town's own, by which it came: its host, with a port where that is not the usual one; empty for a
     *     network that handed it in
     * @param name of the post on the town's own server, by which it is answered, or on the network that handed it in
     * @param elsewhere null for a post on the town's own server
     */
    public record Post(@Nullable String link, String server, String name, Audience audience, @Nullable Elsewhere elsewhere) {

        /** One on the town's own server. */
        public Post(String link, String server, String name, Audience audience) {
            this(link, server, name, audience, null);
        }

        /** One that was handed in. */
        public Post(@Nullable String link, String name, Audience audience, Elsewhere elsewhere) {
            this(link, "", name, audience, elsewhere);
        }
    }

    /**
     * A network from which another program hands messages in; it is answered there, not here.
     *
     * @param network as people call it
     * @param program that hands it in, as its tokens are named: two may call their networks alike; null for what came
     *     before they were told apart
     * @param conversation what its messages have in common; null where it has none
     */
    public record Elsewhere(String network, @Nullable String program, @Nullable String conversation, Instant writtenAt) {}

    /** Who may read a post. */
    public enum Audience {
        PUBLIC,
        /** Everybody, but it is not announced. */
        UNLISTED,
        FOLLOWERS,
        /** Those whom it names. */
        DIRECT
    }

    /**
     * @param because what tells so: a number of a case
     * @param suggestions cases that it may belong to
     */
    public record Place(BriefState state, BriefWhy why, String because, @Nullable UUID caseId, List<UUID> suggestions) {

        public static Place of(BriefState state, BriefWhy why) {
            return new Place(state, why, "", null, List.of());
        }

        static Place in(UUID caseId, BriefWhy why, String number) {
            return new Place(BriefState.JOINED, why, number, caseId, List.of());
        }

        Place suggesting(List<UUID> cases) {
            return new Place(state, why, because, caseId, cases);
        }
    }

    /** Local path of its page. */
    public String path() {
        return channel.path() + "/" + id;
    }
}
