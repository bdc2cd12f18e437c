package org.parvis.report.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.report.browse.Browse;
import org.parvis.report.follow.FollowLinkStore.Reach;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What happened since yesterday's message, to each who wants one a day: one message for all that they follow. */
@Component
class Digests {

    private static final Duration A_DAY = Duration.ofHours(20);

    /** Changes of one subject counted for «and so many others». */
    private static final int MOST_COUNTED = 2_000;

    private final FollowStore store;
    private final FollowedReports followed;
    private final FollowMessages messages;
    private final Browse browse;
    private final TransactionTemplate transaction;

    Digests(
            FollowStore store,
            FollowedReports followed,
            FollowMessages messages,
            Browse browse,
            TransactionTemplate transaction) {
        this.store = store;
        this.followed = followed;
        this.messages = messages;
        this.browse = browse;
        this.transaction = transaction;
    }

    /** Sends all that are due, a page of followers in a transaction. */
    void send(Instant now) {
        boolean more = true;
        while (more) {
            more = Objects.requireNonNull(transaction.execute(_ -> sendPage(now)));
        }
    }

    /** Answers whether there may be more. */
    private boolean sendPage(Instant now) {
        List<Follow> due = store.daily(now.minus(A_DAY));
        List<List<Follow>> people = new ArrayList<>(due.stream()
                .collect(Collectors.groupingBy(Follow::recipient, LinkedHashMap::new, Collectors.toList()))
                .values());
        boolean full = due.size() == FollowStore.PAGE;
        if (full && people.size() > 1) {
            people.removeLast(); // who may have more on the next page
        }
        messages.send(people.stream().map(this::digest).toList(), Reach.DAILY);
        store.told(people.stream().flatMap(List::stream).map(Follow::id).toList(), now);
        return full;
    }

    private FollowMessages.Gathered digest(List<Follow> follows) {
        Set<UUID> news = new LinkedHashSet<>();
        Map<UUID, Follow> heard = new LinkedHashMap<>();
        for (Follow follow : follows) {
            List<UUID> changed = followed.since(follow, MOST_COUNTED);
            news.addAll(changed);
            if (!changed.isEmpty()) {
                heard.put(follow.id(), follow);
            }
        }
        List<UUID> named = news.stream().limit(FollowMessages.MOST_LISTED).toList();
        return new FollowMessages.Gathered(
                heard.isEmpty() ? follows : List.copyOf(heard.values()), browse.withIds(named), news.size() - named.size());
    }
}
