package org.parvis.participation.kin;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks whoever supports an idea whether they still do when it became another. Their support counts until they answer, and
 * the page says how many have. The link in their mail stays good, so that they can think better of it.
 */
@Service
@Transactional
public class SupportQuestions {

    private static final int SOME = 200;

    private final SupportQuestionStore store;
    private final Proposals proposals;
    private final Processes processes;
    private final Outbox outbox;
    private final Territories territories;
    private final Words words;
    private final Clock clock;

    SupportQuestions(
            SupportQuestionStore store,
            Proposals proposals,
            Processes processes,
            Outbox outbox,
            Territories territories,
            Words words,
            Clock clock) {
        this.store = store;
        this.proposals = proposals;
        this.processes = processes;
        this.outbox = outbox;
        this.territories = territories;
        this.words = words;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SupportCount count(UUID proposal) {
        return store.count(proposal);
    }

    /** What a link in a mail is about. */
    @Transactional(readOnly = true)
    public Optional<SupportQuestion> find(String token) {
        return token.length() == Tokens.LINK_LENGTH ? store.find(token) : Optional.empty();
    }

    /** What whoever was asked has said. */
    public enum Answer {
        AWAITED,
        KEPT,
        WITHDRAWN
    }

    @Transactional(readOnly = true)
    public Answer answer(SupportQuestion question) {
        return answer(question.proposalId(), question.supporter());
    }

    @Transactional(readOnly = true)
    public Answer answer(Account account, Proposal proposal) {
        return answer(proposal.id(), supporter(account));
    }

    private Answer answer(UUID proposal, String supporter) {
        return store.findSupport(proposal, supporter)
                .map(given -> given.isConfirmed() ? Answer.KEPT : Answer.AWAITED)
                .orElse(Answer.WITHDRAWN);
    }

    /** @param read the version that they were shown */
    public void keep(SupportQuestion question, int read) {
        check(store.keep(question.proposalId(), question.supporter(), read));
    }

    public void withdraw(SupportQuestion question) {
        check(store.withdraw(question.proposalId(), question.supporter()));
    }

    /** @param read the version that they were shown */
    public void keepAs(Account account, Proposal proposal, int read) {
        check(store.keep(proposal.id(), supporter(account), read));
    }

    /** Also where supports are not open: they were asked. */
    public void withdrawAs(Account account, Proposal proposal) {
        check(store.withdraw(proposal.id(), supporter(account)));
    }

    private static void check(boolean isInTime) {
        if (!isInTime) {
            throw new Refusal("kin.refused.tooLate");
        }
    }

    /** Ideas about which an account has not answered. */
    @Transactional(readOnly = true)
    public List<Proposal> listAwaited(Account account) {
        return proposals.list(store.listAwaited(supporter(account)));
    }

    static String supporter(Account account) {
        return Tokens.hash(EmailAddress.small(account.email()));
    }

    /** Writes to the next ones; gives how many, none where all were told. */
    public int tellSome() {
        List<SupportQuestion> next = store.takeUntold(SOME);
        for (SupportQuestion question : next) {
            tell(question, store.told(question, clock.instant()));
        }
        return next.size();
    }

    private void tell(SupportQuestion question, String token) {
        Proposal proposal = proposals.get(question.proposalId());
        if (!proposal.isVisible() || proposal.isForgotten()) {
            return;
        }
        Locale language = territories.current().language();
        String key = "kin.mail." + question.why();
        String page = processes.get(proposal.processId()).path() + "/idees/" + proposal.number();
        MessageText.Builder text = MessageText.in(language)
                .subject(words.text(language, key + ".subject", proposal.title()))
                .paragraph(words.text(language, key + ".text", proposal.title()));
        if (question.why().isQuestion()) {
            text.paragraph(words.text(language, question.why() == SupportQuestion.Why.SPLIT ? "kin.mail.chooses" : "kin.mail.counts"))
                    .button(words.text(language, "kin.mail.answer"), "/soutiens/question?jeton=" + token);
        } else {
            text.button(words.text(language, "kin.mail.look"), page);
        }
        text.reason(words.text(language, "kin.mail.reason"));
        EmailAddress.find(question.email())
                .ifPresent(address -> outbox.send(OutgoingMessage.of(address, "support-question:" + question.id(), text.build())));
    }
}
