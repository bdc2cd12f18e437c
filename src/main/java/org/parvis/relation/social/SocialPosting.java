package org.parvis.relation.social;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseWriting;
import org.parvis.relation.brief.Brief;
import org.parvis.relation.brief.Briefs;
import org.parvis.relation.social.MastodonCalls.Access;
import org.parvis.relation.social.MastodonServer.Posted;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has answers leave, with nothing added to the agent's words but the name of the account. What fails is tried for as long
 * as the server knows it again and not before the server wants to be asked again; then the case says so.
 */
@Service
class SocialPosting {

    private static final Duration LEASE = Duration.ofMinutes(2);

    /** Servers remember for an hour what they have posted already. */
    private static final Duration TRIED_FOR = Duration.ofMinutes(50);

    private static final int SOME = 50;

    private final SocialAccountStore account;
    private final SocialAccounts accounts;
    private final SocialReplyStore store;
    private final MastodonServer servers;
    private final Briefs briefs;
    private final CaseWriting writing;
    private final Territories territories;
    private final Words words;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SocialPosting(
            SocialAccountStore account,
            SocialAccounts accounts,
            SocialReplyStore store,
            MastodonServer servers,
            Briefs briefs,
            CaseWriting writing,
            Territories territories,
            Words words,
            TransactionTemplate transaction,
            Clock clock) {
        this.account = account;
        this.accounts = accounts;
        this.store = store;
        this.servers = servers;
        this.briefs = briefs;
        this.writing = writing;
        this.territories = territories;
        this.words = words;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is published: whoever is not named is not told. */
    static String addressed(Brief brief, String words) {
        return "@" + brief.sender().address() + " " + words;
    }

    /** Those of the territory in scope that have not left yet; where its server is in trouble the rest wait for the next time. */
    void deliverWaiting() {
        for (UUID id : store.listWaiting(clock.instant(), SOME)) {
            if (deliver(id).filter(SocialProblem.Kind::isTheServers).isPresent()) {
                return;
            }
        }
    }

    /** Tries one where it may be tried; gives what went wrong. */
    Optional<SocialProblem.Kind> deliver(UUID id) {
        Instant now = clock.instant();
        Optional<SocialReply> leased = store.lease(id, now, now.plus(LEASE));
        Optional<Brief> answered = leased.map(SocialReply::briefId).flatMap(briefs::find);
        if (leased.isEmpty() || answered.isEmpty()) {
            return Optional.empty();
        }
        if (isLate(leased.get(), now)) {
            failed(answered.get(), leased.get(), SocialProblem.Kind.SLOW, null);
            return Optional.empty();
        }
        return post(answered.get(), leased.get());
    }

    /** It may have been posted before we broke down, and the server would not know it again. */
    private static boolean isLate(SocialReply reply, Instant when) {
        return !reply.at().plus(TRIED_FOR).isAfter(when);
    }

    private Optional<SocialProblem.Kind> post(Brief brief, SocialReply reply) {
        Brief.Post mention = Objects.requireNonNull(brief.post());
        SocialAccount by = account.find().filter(one -> one.host().equals(mention.server())).orElse(null);
        if (by == null) {
            return failed(brief, reply, SocialProblem.Kind.MOVED, null);
        }
        Instant rested = by.restsUntil(clock.instant()).orElse(null);
        if (rested != null) {
            return failed(brief, reply, SocialProblem.Kind.BUSY, rested);
        }
        try {
            Access access = accounts.access(by).orElseThrow(() -> new SocialProblem(SocialProblem.Kind.TOKEN));
            Posted posted = servers.reply(access, reply.id(), mention.name(), addressed(brief, reply.words()), reply.audience());
            transaction.executeWithoutResult(_ -> {
                store.markSent(reply.id(), posted);
                note(brief, reply, "social.note.sent", Actor.agent(reply.by(), reply.byName()));
            });
            return Optional.empty();
        } catch (SocialProblem problem) {
            Instant next = problem.pause() == null ? null : clock.instant().plus(problem.pause());
            if (next != null) {
                account.rest(by, next);
            }
            return failed(brief, reply, problem.kind(), next);
        }
    }

    /** @param next before which it must not be tried again; null: at the next round */
    private Optional<SocialProblem.Kind> failed(
            Brief brief, SocialReply reply, SocialProblem.Kind problem, @Nullable Instant next) {
        Instant again = next == null ? clock.instant() : next;
        SocialProblem.Kind kept = worst(reply, problem);
        transaction.executeWithoutResult(_ -> {
            if (problem.mayPass() && !isLate(reply, again)) {
                store.markPutOff(reply.id(), kept, again);
            } else {
                store.markFailed(reply.id(), kept);
                note(brief, reply, kept.leavesUnsure() ? "social.note.unsure" : "social.note.failed", Actor.system());
            }
        });
        return Optional.of(problem);
    }

    /** Once it may be there, no later failure says that it is not. */
    private static SocialProblem.Kind worst(SocialReply reply, SocialProblem.Kind problem) {
        SocialProblem.Kind earlier = reply.problem() == null ? problem : SocialProblem.Kind.valueOf(reply.problem());
        return earlier.leavesUnsure() ? earlier : problem;
    }

    private void note(Brief brief, SocialReply reply, String key, Actor by) {
        UUID caseId = brief.place().caseId();
        if (caseId != null) {
            writing.addNote(caseId, words.text(territories.current().language(), key, reply.words()), by);
        }
    }
}
