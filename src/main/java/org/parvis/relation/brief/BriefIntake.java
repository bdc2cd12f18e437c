package org.parvis.relation.brief;

import java.time.Clock;
import java.util.List;
import org.parvis.relation.brief.Brief.Place;
import org.parvis.relation.brief.Brief.Post;
import org.parvis.relation.brief.Brief.Sender;
import org.parvis.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes posts of public networks in, each once. */
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
