package org.parvis.relation.social;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.relation.brief.Brief;
import org.parvis.relation.brief.Brief.Audience;
import org.parvis.relation.brief.BriefAnswers;
import org.parvis.relation.brief.BriefState;
import org.parvis.relation.brief.Briefs;
import org.parvis.relation.social.MastodonCalls.Access;
import org.parvis.relation.social.MastodonServer.Posted;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers mentions where they were written, to whoever wrote them. An answer is read by no more people than what it
 * answers; by everybody only where the mention was public and the agent chose so. Nothing is added to the agent's words but
 * the name of the account. What fails is tried for as long as the server knows it again, then the case says so.
 */
@Service
class SocialReplies implements BriefAnswers {

    private static final Duration LEASE = Duration.ofMinutes(2);

    /** Servers remember for an hour what they have posted already. */
    private static final Duration TRIED_FOR = Duration.ofMinutes(50);

    private static final int SOME = 50;

    /** What servers take for the name of an account, or more than that. */
    private static final Pattern MENTION = Pattern.compile("(?<![=/\\w])@((?U:\\w(?:[\\w.-]*\\w)?(?:@[\\w.-]*\\w)?))");

    private final SocialAccountStore account;
    private final SocialAccounts accounts;
    private final SocialReplyStore store;
    private final MastodonServer servers;
    private final Briefs briefs;
    private final CaseActs acts;
    private final Territories territories;
    private final Words words;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SocialReplies(
            SocialAccountStore account,
            SocialAccounts accounts,
            SocialReplyStore store,
            MastodonServer servers,
            Briefs briefs,
            CaseActs acts,
            Territories territories,
            Words words,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.account = account;
        this.accounts = accounts;
        this.store = store;
        this.servers = servers;
        this.briefs = briefs;
        this.acts = acts;
        this.territories = territories;
        this.words = words;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Answer> list(Brief brief) {
        return store.list(brief.id()).stream()
                .map(one -> new Answer(one.at(), one.byName(), one.words(), "social.reply." + one.state(), one.link()))
                .toList();
    }

    @Override
    public Optional<Room> room(Brief brief) {
        Brief.Post post = brief.post();
        if (post == null || brief.place().state() != BriefState.JOINED) {
            return Optional.empty();
        }
        return account.find()
                .filter(SocialAccount::active)
                .map(one -> new Room(one.longest() - length(addressed(brief, "")), audiences(post.audience())));
    }

    /** No wider than the mention; «unlisted» first where it was public. */
    private static List<Audience> audiences(Audience mention) {
        return switch (mention) {
            case PUBLIC -> List.of(Audience.UNLISTED, Audience.PUBLIC, Audience.DIRECT);
            case UNLISTED -> List.of(Audience.UNLISTED, Audience.DIRECT);
            case FOLLOWERS, DIRECT -> List.of(Audience.DIRECT);
        };
    }

    private static String addressed(Brief brief, String words) {
        return "@" + brief.sender().address() + " " + words;
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    @Override
    public void answer(Brief brief, NewAnswer answer, Visitor by) {
        Room room = room(brief).orElseThrow(() -> new Refusal("social.refused.closed"));
        String said = Printable.text(answer.words());
        if (said.isEmpty()) {
            throw new Refusal("social.refused.nothingSaid");
        }
        if (length(said) > room.longest()) {
            throw new Refusal("social.refused.tooLong", room.longest());
        }
        if (!room.audiences().contains(answer.audience())) {
            throw new Refusal("social.refused.audience");
        }
        if (isForFew(answer.audience()) && namesOthers(said, brief.sender().address())) {
            throw new Refusal("social.refused.mention");
        }
        SocialReply reply = new SocialReply(
                answer.key(), brief.id(), said, answer.audience(), SocialReply.State.WAITING, null, null, by.account(), by.name(),
                clock.instant());
        transaction.executeWithoutResult(_ -> keep(reply, by));
        deliver(answer.key());
    }

    /** Once, however often its form is sent; a form that was sent already says nothing else under its key. */
    private void keep(SocialReply reply, Visitor by) {
        if (store.insert(reply)) {
            journal.append(JournalEntry.by(by, "social.replied", "brief", reply.briefId()).with("audience", reply.audience()));
        } else if (store.find(reply.id()).filter(reply::isSameAs).isEmpty()) {
            throw new Refusal("social.refused.another");
        }
    }

    private static boolean isForFew(Audience audience) {
        return audience == Audience.DIRECT || audience == Audience.FOLLOWERS;
    }

    /** Whoever is named reads it too. The short name of an account elsewhere is somebody else's here. */
    private static boolean namesOthers(String words, String answered) {
        return MENTION.matcher(words).results().anyMatch(found -> !found.group(1).equalsIgnoreCase(answered));
    }

    /** Those of the territory in scope that have not left yet; where its server is in trouble the rest wait for the next time. */
    void deliverWaiting() {
        for (UUID id : store.listWaiting(SOME)) {
            if (deliver(id).filter(SocialProblem.Kind::isTheServers).isPresent()) {
                return;
            }
        }
    }

    /** Gives what the server did wrong. */
    private Optional<SocialProblem.Kind> deliver(UUID id) {
        Instant now = clock.instant();
        Optional<SocialReply> leased = store.lease(id, now, now.plus(LEASE));
        Optional<Brief> answered = leased.map(SocialReply::briefId).flatMap(briefs::find);
        if (leased.isEmpty() || answered.isEmpty()) {
            return Optional.empty();
        }
        if (isLate(leased.get(), now)) {
            failed(answered.get(), leased.get(), SocialProblem.Kind.SLOW);
            return Optional.empty();
        }
        return post(answered.get(), leased.get());
    }

    /** It may have been posted before we broke down, and the server would not know it again. */
    private static boolean isLate(SocialReply reply, Instant now) {
        return !reply.at().plus(TRIED_FOR).isAfter(now);
    }

    private Optional<SocialProblem.Kind> post(Brief brief, SocialReply reply) {
        try {
            Access access = accounts.access().orElseThrow(() -> new SocialProblem(SocialProblem.Kind.TOKEN));
            Posted posted = servers.reply(
                    access, reply.id(), Objects.requireNonNull(brief.post()).name(), addressed(brief, reply.words()),
                    reply.audience());
            transaction.executeWithoutResult(_ -> {
                store.markSent(reply.id(), posted);
                note(brief, reply, "social.note.sent", Actor.agent(reply.by(), reply.byName()));
            });
            return Optional.empty();
        } catch (SocialProblem problem) {
            failed(brief, reply, problem.kind());
            return Optional.of(problem.kind());
        }
    }

    private void failed(Brief brief, SocialReply reply, SocialProblem.Kind problem) {
        boolean again = problem.mayPass() && !isLate(reply, clock.instant());
        transaction.executeWithoutResult(_ -> {
            store.markProblem(reply.id(), again ? SocialReply.State.WAITING : SocialReply.State.FAILED, problem);
            if (!again) {
                note(brief, reply, problem.mayPass() ? "social.note.unsure" : "social.note.failed", Actor.system());
            }
        });
    }

    private void note(Brief brief, SocialReply reply, String key, Actor by) {
        UUID caseId = brief.place().caseId();
        if (caseId != null) {
            acts.addNote(caseId, words.text(territories.current().language(), key, reply.words()), by);
        }
    }
}
