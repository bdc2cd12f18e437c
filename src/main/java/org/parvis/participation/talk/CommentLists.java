package org.parvis.participation.talk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.participation.talk.CommentListStore.Reader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments as everybody reads them, page by page. */
@Service
@Transactional(readOnly = true)
public class CommentLists {

    /** No more new ones are counted than that. */
    public static final int MOST_FRESH = 50;

    private final CommentListStore store;
    private final TallyStore tallies;

    CommentLists(CommentListStore store, TallyStore tallies) {
        this.store = store;
        this.tallies = tallies;
    }

    /** How many comments there are, those of the last seconds too. */
    public TalkFigures figures(UUID subject) {
        return tallies.figures(subject);
    }

    /** The same of several at once; of those that nobody commented there is none. */
    public Map<UUID, TalkFigures> figures(Collection<UUID> subjects) {
        return tallies.figures(subjects);
    }

    /**
     * The first of each thread.
     *
     * @param after the last one that was shown; null for the first page
     * @param reader whose votes are shown; null for whoever has no account
     */
    public List<ShownComment> list(Talk talk, CommentOrder order, @Nullable CommentPlace after, @Nullable Account reader, int most) {
        Reader who = reader(reader);
        UUID subject = talk.subject();
        CommentPlace place = after != null ? after : order == CommentOrder.OLDEST ? CommentPlace.OLDEST : CommentPlace.FIRST;
        return switch (order) {
            case NEWEST -> store.newest(subject, place.id(), who, most);
            case OLDEST -> store.oldest(subject, place.id(), who, most);
            case MOST_SUPPORTED -> store.mostSupported(subject, place, who, most);
            case MOST_DISCUSSED -> store.mostDiscussed(subject, place, who, most);
            case BALANCED -> throw new IllegalArgumentException("Two lists, one for each side");
        };
    }

    /** Those on one side, with which most agree first. */
    public List<ShownComment> listOnSide(Talk talk, Stance side, @Nullable CommentPlace after, @Nullable Account reader, int most) {
        return store.mostSupported(talk.subject(), side, after == null ? CommentPlace.FIRST : after, reader(reader), most);
    }

    /** All that can be read and all that has its place still, answers too, in the order in which it came there; for open data. */
    public List<ShownComment> listAll(Talk talk, UUID after, int most) {
        return store.all(talk.subject(), after, most);
    }

    /** After which the next page begins. */
    public static CommentPlace placeOf(ShownComment last, CommentOrder order) {
        return switch (order) {
            case NEWEST, OLDEST -> new CommentPlace(0, placeOf(last.comment()));
            case MOST_SUPPORTED, BALANCED -> new CommentPlace(last.kept().agree(), last.comment().id());
            case MOST_DISCUSSED -> new CommentPlace(last.kept().replies(), last.comment().id());
        };
    }

    private static UUID placeOf(Comment listed) {
        UUID place = listed.place();
        return place == null ? listed.id() : place;
    }

    public Optional<ShownComment> find(UUID id, @Nullable Account reader) {
        return store.find(id, reader(reader));
    }

    /** The first answers of each of these threads. */
    public Map<UUID, List<ShownComment>> firstReplies(List<ShownComment> roots, @Nullable Account reader, int most) {
        List<UUID> answered = roots.stream().filter(one -> one.replies() > 0).map(one -> one.comment().id()).toList();
        return store.firstReplies(answered, reader(reader), most).stream()
                .collect(Collectors.groupingBy(one -> one.comment().thread()));
    }

    /**
     * The answers of a thread.
     *
     * @param after the last one that was shown; null for the first page
     */
    public List<ShownComment> replies(UUID root, @Nullable Comment after, @Nullable Account reader, int most) {
        return after == null || after.branchId() == null
                ? store.replies(root, new UUID(0, 0), CommentPlace.OLDEST, reader(reader), most)
                : store.replies(root, after.branchId(), new CommentPlace(after.depth(), after.id()), reader(reader), most);
    }

    /** How many threads have come since the newest that somebody has before them; never more than {@link #MOST_FRESH}. */
    public int countSince(Talk talk, UUID place) {
        return store.countSince(talk.subject(), place, MOST_FRESH);
    }

    private static Reader reader(@Nullable Account account) {
        return new Reader(account == null ? null : ParticipantStore.person(account.email()));
    }
}
