package org.parvis.participation.opinion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
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
    private final Participants participants;
    private final OpinionMails mails;
    private final Clock clock;

    Voters(CanvassKeyStore keys, CanvassStore canvasses, Participants participants, OpinionMails mails, Clock clock) {
        this.keys = keys;
        this.canvasses = canvasses;
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
        return token.isEmpty() ? Optional.empty() : keys.find(canvass.id(), token, clock.instant().minus(LIFE))
                .map(key -> new Voter(
                        EmailAddress.of(key.email()), null, token, key.language(), participants.findId(key.email()).orElse(null)));
    }

    /**
     * Sends an address the link by which it votes; the answer is the same whether it has voted before or not.
     *
     * @throws Refusal where nobody votes now
     */
    public void ask(Canvass canvass, String path, EmailAddress address, Locale language) {
        if (!canvasses.isOpen(canvass.id())) {
            throw new Refusal("opinion.refused.closed");
        }
        EmailAddress to = new EmailAddress(address.value().toLowerCase(Locale.ROOT));
        mails.sendLink(to, canvass, path + "?jeton=" + createLink(canvass, to.value(), language), language);
    }

    String createLink(Canvass canvass, String email, Locale language) {
        return keys.create(canvass.id(), email, language, now());
    }

    /** Who that is from now on: whoever acts by a link has its address. */
    Participant know(Voter voter) {
        if (!voter.token().isEmpty()) {
            keys.answered(voter.token(), now());
        }
        return participants.know(voter.email().value(), voter.account(), voter.language());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
