package org.parvis.relation.social;

import java.math.BigInteger;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.database.Backoff;
import org.parvis.database.DatabaseAway;
import org.parvis.relation.brief.Brief;
import org.parvis.relation.brief.BriefIntake;
import org.parvis.relation.social.MastodonCalls.Access;
import org.parvis.shared.FailureKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Reads the mentions of the account, page by page, each once whatever breaks in between. The first reading takes none:
 * what was said before the account was set up is not news. An account that fails is left alone for a minute, then two,
 * up to an hour, or for as long as its server asks.
 */
@Service
class SocialReading {

    private static final Logger LOG = LoggerFactory.getLogger(SocialReading.class);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Backoff PAUSES = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1));
    private static final int MOST_PAGES = 20;

    private final SocialAccountStore store;
    private final SocialAccounts accounts;
    private final SocialReplyStore replies;
    private final MastodonServer servers;
    private final BriefIntake intake;
    private final Cases cases;
    private final Clock clock;

    SocialReading(
            SocialAccountStore store,
            SocialAccounts accounts,
            SocialReplyStore replies,
            MastodonServer servers,
            BriefIntake intake,
            Cases cases,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.replies = replies;
        this.servers = servers;
        this.intake = intake;
        this.cases = cases;
        this.clock = clock;
    }

    /** Reads the account of the territory in scope where it is due; gives how many mentions were new. */
    int readDue() {
        Instant now = clock.instant();
        Optional<SocialAccount> account = store.find();
        if (account.isEmpty() || !store.lease(now, now.plus(LEASE))) {
            return 0;
        }
        try {
            Access access = accounts.access(account.get()).orElseThrow(() -> new SocialProblem(SocialProblem.Kind.TOKEN));
            int taken = read(access, account.get());
            store.markRead(account.get(), clock.instant());
            return taken;
        } catch (SocialProblem problem) {
            failed(account.get(), problem);
            return 0;
        }
    }

    private void failed(SocialAccount account, SocialProblem problem) {
        Duration ours = PAUSES.after(account.health().failures() + 1);
        Duration theirs = problem.pause();
        Duration pause = theirs != null && theirs.compareTo(ours) > 0 ? theirs : ours;
        store.markFailed(account, problem.kind(), clock.instant().plus(pause));
        if (account.health().failures() == 0) {
            LOG.warn("Mentions of {} cannot be read: {}", account.server(), problem.kind());
        }
    }

    private int read(Access access, SocialAccount account) throws SocialProblem {
        @Nullable BigInteger last = account.lastSeen();
        if (last == null) {
            store.advance(account, servers.newest(access), 0);
            return 0;
        }
        int taken = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            MastodonServer.Page found = servers.after(access, last);
            int isNew = 0;
            for (Mention mention : found.mentions()) {
                isNew += takeWhatever(account, mention) ? 1 : 0;
            }
            taken += isNew;
            if (!store.advance(account, found.read(), isNew) || found.read().equals(last)) {
                break;
            }
            last = found.read();
        }
        return taken;
    }

    /** One that cannot be taken is passed over: those after it must not wait for ever. */
    private boolean takeWhatever(SocialAccount account, Mention mention) {
        try {
            return take(account, mention);
        } catch (RuntimeException e) {
            if (DatabaseAway.explains(e)) {
                throw e; // All are read again later.
            }
            LOG.error("Mention {} of {} could not be taken: {}", mention.notification(), account.server(), FailureKind.of(e));
            return false;
        }
    }

    private boolean take(SocialAccount account, Mention mention) {
        if (mention.account().equals(account.name() + "@" + URI.create(account.server()).getHost())) {
            return false;
        }
        return intake.take(new BriefIntake.NewPost(
                account.host() + "/" + mention.post(),
                new Brief.Sender(mention.account(), mention.name()),
                mention.words(),
                new Brief.Post(mention.link(), account.host(), mention.post(), mention.audience()),
                answered(account, mention)));
    }

    /** The case that it goes on with: the same account answers us there, or adds to what it wrote. */
    private List<String> answered(SocialAccount account, Mention mention) {
        return mention.answers() == null
                ? List.of()
                : replies.findCase(account.host(), mention.answers(), mention.account()).stream()
                        .map(cases::get)
                        .map(Case::number)
                        .toList();
    }
}
