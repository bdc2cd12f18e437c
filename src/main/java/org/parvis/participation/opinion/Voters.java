package org.parvis.participation.opinion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.talk.Participant;
import org.parvis.participation.talk.Participants;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who says their opinion, as in debates and surveys: an account, or an address that gets a link. Everybody is counted once, whichever
 * way they come.
 */
@Service
@Transactional
public class Voters {

    /** How long a link waits to be used for the first time. */
    static final Duration LIFE = Duration.ofDays(7);

    private final CanvassKeyStore keys;
    private final CanvassStore canvasses;
    private final StatementStore statements;
    private final Participants participants;
    private final OpinionMails mails;
    private final Clock clock;

    Voters(
            CanvassKeyStore keys,
            CanvassStore canvasses,
            StatementStore statements,
            Participants participants,
            OpinionMails mails,
            Clock clock) {
        this.keys = keys;
        this.canvasses = canvasses;
        this.statements = statements;
        this.participants = participants;
        this.mails = mails;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Voter of(Account account, Locale language) {
        return new Voter(
                EmailAddress.of(account.email()), account.id(), "", language, participants.findId(account.email()).orElse(null));
    }

    /** Whose a link is; empty where it is none, or it was never used and is old. */
    @Transactional(readOnly = true)
    public Optional<Voter> find(Canvass canvass, String token) {
        return token.isEmpty() ? Optional.empty() : keys.find(canvass.id(), token, clock.instant().minus(LIFE), clock.instant())
                .map(key -> new Voter(
                        EmailAddress.of(key.email()), null, token, key.language(), participants.findId(key.email()).orElse(null)));
    }

    /**
     * Sends an address the link by which it votes; where nobody does any more, the link to statements of its own, if it has any. The
     * answer is the same whether it has voted before or not, and whether it has statements or not.
     *
     * @throws Refusal where nobody votes now and residents add no statements
     */
    public void ask(Canvass canvass, String path, EmailAddress address, Locale language) {
        EmailAddress to = new EmailAddress(address.small());
        if (canvasses.isOpen(canvass.id())) {
            mails.sendLink(to, canvass, path + "?jeton=" + createLink(canvass, to.value(), language, null), language);
        } else if (canvass.about().adding() != CanvassAbout.Adding.EVERYBODY) {
            throw new Refusal("opinion.refused.closed");
        } else if (hasStatements(canvass, to)) {
            mails.sendWayBack(to, canvass, path + "/mes-avis?jeton=" + createLink(canvass, to.value(), language, null), language);
        }
    }

    private boolean hasStatements(Canvass canvass, EmailAddress address) {
        return participants.findId(address.value()).stream()
                .flatMap(id -> statements.listBy(List.of(id)).stream())
                .anyMatch(one -> one.canvassId().equals(canvass.id()));
    }

    /** @param until how long it is good without being used; null as other links are */
    String createLink(Canvass canvass, String email, Locale language, @Nullable Instant until) {
        return keys.create(canvass.id(), email, language, now(), until);
    }

    /** Who that is from now on: whoever acts by a link has its address. */
    Participant know(Voter voter) {
        if (voter.token().isEmpty()) {
            return participants.know(voter.email().value(), voter.account(), voter.language());
        }
        String email = keys.hold(voter.token()).orElse(voter.email().value());
        keys.answered(voter.token(), now());
        return participants.know(email, voter.account(), voter.language());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
