package org.parvis.report.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.ContactRetention;
import org.parvis.casework.RetentionTerms;
import org.parvis.database.Sweep;
import org.parvis.report.follow.FollowRetentionStore.OfCase;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Component;

/**
 * Forgets the addresses that follow without account once they serve nothing any more (GDPR article 5(1)(e)): those that
 * never said yes, and those that follow one report, as long after its end as who sent it is forgotten ({@link
 * ContactRetention}). Who followed it only after its end is kept as long from then on. Areas have no end: who follows one
 * is known until they stop it.
 */
@Component
class FollowRetention {

    /** Wishes that nobody confirmed are forgotten. */
    static final Duration UNCONFIRMED = Duration.ofDays(7);

    /** Links in older messages no longer do anything. */
    private static final Duration LINKS = Duration.ofDays(365);

    private final FollowRetentionStore store;
    private final FollowStore follows;
    private final FollowLinkStore links;
    private final ContactRetention contacts;
    private final ForgettingReport report;
    private final Sweep sweep;

    FollowRetention(
            FollowRetentionStore store,
            FollowStore follows,
            FollowLinkStore links,
            ContactRetention contacts,
            ForgettingReport report,
            Sweep sweep) {
        this.store = store;
        this.follows = follows;
        this.links = links;
        this.contacts = contacts;
        this.report = report;
        this.sweep = sweep;
    }

    /** Forgets what is due in the territory in scope, some at a time. Again, it finds nothing. */
    void forget(Instant now) {
        store.forgetUnconfirmed(now.minus(UNCONFIRMED));
        links.forget(now.minus(LINKS));
        report.tell("follow", forgetThoseOfReports(contacts.terms(now)));
    }

    private int forgetThoseOfReports(RetentionTerms terms) {
        return sweep.over(
                (last, most) -> store.listAddressesOfReports(terms.before(), last, most), OfCase::followId, some -> {
                    Set<UUID> ended = contacts.listEnded(some.stream().map(OfCase::caseId).toList(), terms);
                    List<UUID> due = some.stream()
                            .filter(follow -> ended.contains(follow.caseId()))
                            .map(OfCase::followId)
                            .toList();
                    follows.delete(due);
                    return due.size();
                });
    }
}
