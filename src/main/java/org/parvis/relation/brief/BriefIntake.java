package org.parvis.relation.brief;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.brief.Brief.Place;
import org.parvis.relation.brief.Brief.Post;
import org.parvis.relation.brief.Brief.Sender;
import org.parvis.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes posts of public networks in, and what other programs hand in of theirs, each once. */
@Service
public class BriefIntake {

    private final BriefStore store;
    private final BriefPlacing placing;
    private final Clock clock;

    BriefIntake(BriefStore store, BriefPlacing placing, Clock clock) {
        this.store = store;
        this.placing = placing;
        this.clock = clock;
    }

    /**
     * A post that names the town.
     *
     * @param key by what it is known again
     * @param words safe to print
     * @param answers numbers of the cases that it surely answers
     */
    public record NewPost(String key, Sender sender, String words, Post post, List<String> answers) {}

    /**
     * A message of another network, as a program hands it in.
     *
     * @param id of the message there: the same is taken once
     * @param words safe to print
     */
    public record NewMessage(
            String id, Sender sender, String words, @Nullable String link, Brief.Audience audience, Brief.Elsewhere where) {}

    /**
     * Takes a message of another network: into the case in which the same account wrote in the same conversation by the
     * same program, else to the agents.
     *
     * @return whether it is new
     */
    @Transactional
    public boolean take(NewMessage message) {
        String key = key(message);
        if (store.isKnown(BriefChannel.SOCIAL, List.of(key, keyOfBefore(message)))) {
            return false;
        }
        Post post = new Post(message.link(), message.id(), message.audience(), message.where());
        return placing.take(
                new Brief(
                        Ids.next(), BriefChannel.SOCIAL, message.sender(), message.words(), post, place(message), clock.instant()),
                key);
    }

    /** No name or id has a tab in it: none reads like two others. */
    private static String key(NewMessage message) {
        String program = Objects.requireNonNullElse(message.where().program(), "");
        return String.join("\t", "handed", program, message.where().network(), message.id());
    }

    /** Of messages that were taken before programs were told apart. */
    private static String keyOfBefore(NewMessage message) {
        return "handed:" + message.where().network() + "/" + message.id();
    }

    private Place place(NewMessage message) {
        Brief before = message.where().conversation() == null
                ? null
                : store.findInCase(message.where(), message.sender().address()).orElse(null);
        UUID subject = before == null ? null : before.place().caseId();
        if (before == null || subject == null) {
            return Place.of(BriefState.WAITING, BriefWhy.UNKNOWN);
        }
        // What others say below somebody's message is not theirs to put into a case.
        return before.sender().address().equals(message.sender().address())
                ? placing.into(subject)
                : Place.of(BriefState.WAITING, BriefWhy.CONVERSATION).suggesting(List.of(subject));
    }

    /** @return whether it is new */
    @Transactional
    public boolean take(NewPost post) {
        if (store.isKnown(BriefChannel.SOCIAL, List.of(post.key()))) {
            return false;
        }
        Place place = placing.answering(post.answers());
        return placing.take(
                new Brief(Ids.next(), BriefChannel.SOCIAL, post.sender(), post.words(), post.post(), place, clock.instant()),
                post.key());
    }
}
