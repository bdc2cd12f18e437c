package org.parvis.report.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.report.browse.Browse;
import org.parvis.report.browse.ListedReport;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.report.category.CategoryTree;
import org.parvis.report.follow.FollowLinkStore.Reach;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * New reports and answers, for those who follow a category, a district or everything and want to hear at once. Only the
 * followers of what happened are read, a page in a transaction; what a crash interrupts is done again, without whoever
 * has been told.
 */
@Component
class AreaNews {

    /** After a standstill, what one message tells of at most. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Where a territory has never been told anything. */
    private static final Duration FIRST = Duration.ofMinutes(2);

    private final AreaNewsStore store;
    private final FollowStore follows;
    private final FollowMessages messages;
    private final Browse browse;
    private final Categories categories;
    private final TransactionTemplate transaction;

    AreaNews(
            AreaNewsStore store,
            FollowStore follows,
            FollowMessages messages,
            Browse browse,
            Categories categories,
            TransactionTemplate transaction) {
        this.store = store;
        this.follows = follows;
        this.messages = messages;
        this.browse = browse;
        this.categories = categories;
        this.transaction = transaction;
    }

    /** @param upTo not quite now: what was written a moment ago may not be visible yet */
    void tell(Instant upTo) {
        Instant told = store.toldUntil().orElse(null);
        Instant after = told == null ? upTo.minus(FIRST) : told;
        while (after.isBefore(upTo)) {
            Instant until = after.plus(LONGEST).isBefore(upTo) ? after.plus(LONGEST) : upTo;
            List<AreaEvent> events = store.happened(after, until);
            bySubject(events).forEach((subject, some) -> tell(subject, some, until));
            // A quiet minute writes nothing: the next one looks at both.
            if (told == null || !events.isEmpty() || until.isBefore(upTo)) {
                store.told(until);
            }
            after = until;
        }
    }

    private Map<FollowSubject, List<AreaEvent>> bySubject(List<AreaEvent> events) {
        Map<FollowSubject, List<AreaEvent>> bySubject = new LinkedHashMap<>();
        CategoryTree tree = categories.tree();
        for (AreaEvent event : events) {
            for (FollowSubject subject : subjects(event, tree)) {
                bySubject.computeIfAbsent(subject, _ -> new ArrayList<>()).add(event);
            }
        }
        return bySubject;
    }

    private static List<FollowSubject> subjects(AreaEvent event, CategoryTree tree) {
        List<FollowSubject> subjects = new ArrayList<>();
        subjects.add(new FollowSubject.Everything());
        event.districts().forEach(district -> subjects.add(new FollowSubject.InDistrict(district)));
        String code = event.category();
        while (code != null) {
            subjects.add(new FollowSubject.OfCategory(code));
            code = tree.find(code).map(Category::parent).orElse(null);
        }
        return subjects;
    }

    private void tell(FollowSubject subject, List<AreaEvent> events, Instant until) {
        List<ListedReport> listed = browse.withIds(events.stream()
                .limit(FollowMessages.MOST_LISTED)
                .map(AreaEvent::reportId)
                .toList());
        UUID after = FollowStore.START;
        List<Follow> page;
        do {
            UUID from = after;
            page = Objects.requireNonNull(transaction.execute(_ -> {
                List<Follow> some = follows.atOnce(subject, from);
                messages.send(some.stream().map(follow -> gathered(follow, events, listed)).toList(), Reach.ONE);
                follows.told(some.stream().map(Follow::id).toList(), until);
                return some;
            }));
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == FollowStore.PAGE);
    }

    /** What happened since they said yes, or were last told: events are the latest first. */
    private static FollowMessages.Gathered gathered(Follow follow, List<AreaEvent> events, List<ListedReport> listed) {
        List<UUID> unheard = events.stream()
                .takeWhile(event -> event.at().isAfter(follow.toldUntil()))
                .map(AreaEvent::reportId)
                .toList();
        List<ListedReport> shown = listed.stream().filter(report -> unheard.contains(report.id())).toList();
        int more = Math.max(0, unheard.size() - FollowMessages.MOST_LISTED);
        return new FollowMessages.Gathered(List.of(follow), shown, more);
    }
}
