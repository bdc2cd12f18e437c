package org.parvis.participation.kin;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.Cases;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalCases;
import org.parvis.participation.Proposals;
import org.parvis.participation.Voices;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who the authors of an idea are. Somebody becomes one by the link that goes to the address to which an author invited them,
 * and in no other way. All have equal rights; one may leave, whoever is alone withdraws the idea instead.
 */
@Service
@Transactional
public class CoAuthors {

    /** Invited or accepted, besides whoever sent it. */
    public static final int MOST = 10;

    private final AuthorStore store;
    private final AuthorNews news;
    private final Proposals proposals;
    private final Consents consents;
    private final Voices voices;
    private final Cases cases;
    private final Outbox outbox;
    private final Words words;
    private final Clock clock;

    CoAuthors(
            AuthorStore store,
            AuthorNews news,
            Proposals proposals,
            Consents consents,
            Voices voices,
            Cases cases,
            Outbox outbox,
            Words words,
            Clock clock) {
        this.store = store;
        this.news = news;
        this.proposals = proposals;
        this.consents = consents;
        this.voices = voices;
        this.cases = cases;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The author whose private link of a case this is: one that is nobody's else is of whoever sent the idea. Empty for what
     * opens nothing, and for those who left.
     */
    @Transactional(readOnly = true)
    public Optional<Author> findByLink(String token) {
        if (token.length() != Tokens.LINK_LENGTH) {
            return Optional.empty();
        }
        return cases.findByLink(token)
                .filter(one -> one.kind().equals(ProposalCases.CODE))
                .flatMap(one -> store.findByKey(token).or(() -> store.find(one.subjectId())))
                .filter(Author::isCurrent);
    }

    /** Authors, and those who were invited. */
    @Transactional(readOnly = true)
    public List<Author> list(UUID proposal) {
        return store.list(proposal);
    }

    /** The ideas of which an address is an author, besides those that it sent. */
    @Transactional(readOnly = true)
    public List<Author> listOf(String email) {
        return store.listOf(Set.of(EmailAddress.small(email))).stream().filter(Author::isCurrent).toList();
    }

    /** An author's own page of the idea, by a fresh link, from their account. */
    public String linkOf(Author author, UUID account) {
        store.know(author.id(), account);
        return linkOf(author);
    }

    /** An author's own page of the idea, by a fresh link. */
    public String linkOf(Author author) {
        return news.link(author, proposals.get(author.proposalId()));
    }

    /**
     * Invites an address: once, whatever it answers. The mail says nothing that somebody of the town has not read, else
     * anybody could write to anybody in the town's name.
     */
    public void invite(Author by, EmailAddress email, Locale language) {
        Proposal proposal = proposals.hold(by.proposalId());
        checkOpen(proposal);
        voices.check(proposal.id(), by.id());
        if (!proposal.isVisible()) {
            throw new Refusal("kin.refused.notShown");
        }
        if (store.list(proposal.id()).size() > MOST) {
            throw new Refusal("kin.refused.manyAuthors", MOST);
        }
        UUID id = Ids.next();
        if (!store.invite(id, proposal.id(), email.value(), language, now())) {
            throw new Refusal("kin.refused.invited");
        }
        String secret = Tokens.link();
        store.addKey(id, secret, now());
        MessageText text = MessageText.in(language)
                .subject(words.text(language, "kin.mail.invite.subject", proposal.title()))
                .paragraph(words.text(language, "kin.mail.invite.text", proposal.title()))
                .paragraph(words.text(language, "kin.mail.invite.rights"))
                .button(words.text(language, "kin.mail.invite.button"), "/idees/invitation?jeton=" + secret)
                .reason(words.text(language, "kin.mail.invite.reason"))
                .build();
        outbox.send(OutgoingMessage.of(email, "author-invited:" + id, text));
    }

    /** Whoever was invited by this secret, whether they have answered or not. */
    @Transactional(readOnly = true)
    public Optional<Author> findInvitation(String secret) {
        return store.findByKey(secret).filter(one -> !one.isFirst() && one.leftAt() == null);
    }

    /**
     * They are an author from now on.
     *
     * @param name as they want to be called; empty for nobody
     * @return their page
     */
    public String accept(Author invited, String name) {
        if (name.length() > Proposals.LONGEST_NAME) {
            throw new Refusal("participation.refused.name");
        }
        Proposal proposal = proposals.hold(invited.proposalId());
        checkOpen(proposal);
        if (store.accept(invited.id(), name.strip(), now())) {
            tellOfNewcomer(proposal, name);
        }
        return news.link(store.find(invited.id()).orElseThrow(), proposal);
    }

    private void tellOfNewcomer(Proposal proposal, String name) {
        news.tellAuthors(proposal, "kin.told.joined", proposal.title());
        if (!name.isBlank()) {
            news.tellTown(proposal, "kin.town.name");
        }
    }

    public void decline(Author invited) {
        store.decline(invited.id(), now());
    }

    /** They are no author any more; {@link Consents#finish} goes on with what waited for their yes alone. */
    public void leave(Author by) {
        Proposal proposal = proposals.hold(by.proposalId());
        if (isAlone(by)) {
            throw new Refusal("kin.refused.alone");
        }
        store.leave(by.id(), now());
        store.showNames(List.of(proposal.id()));
        news.tellAuthors(proposal, "kin.told.left", proposal.title());
    }

    @Transactional(readOnly = true)
    public boolean isAlone(Author author) {
        return store.list(author.proposalId()).stream().noneMatch(one -> one.isCurrent() && !one.id().equals(author.id()));
    }

    /** Only the last one gives the idea up for all. Others read why once the town has. */
    public void withdraw(Author by, String why) {
        Proposal proposal = proposals.hold(by.proposalId());
        if (!isAlone(by)) {
            throw new Refusal("kin.refused.notAlone");
        }
        voices.check(proposal.id(), by.id());
        proposals.withdraw(proposal.id(), why);
        consents.withdrawn(proposal);
        news.tellTown(proposal, "kin.town.reason.withdrawn");
    }

    /** Another name; nobody reads it before somebody of the town has. */
    public void rename(Author by, String name) {
        if (name.length() > Proposals.LONGEST_NAME) {
            throw new Refusal("participation.refused.name");
        }
        Proposal proposal = proposals.hold(by.proposalId());
        store.rename(by.id(), name.strip());
        store.showNames(List.of(proposal.id()));
        if (!name.isBlank()) {
            news.tellTown(proposal, "kin.town.name");
        }
    }

    /**
     * Somebody of the town has read the name: it is shown, or it is not.
     *
     * @param read the name that they read: another that came meanwhile is read first
     */
    public void judgeName(Proposal proposal, UUID author, String read, boolean isFit) {
        proposals.hold(proposal.id());
        if (store.list(proposal.id()).stream().noneMatch(one -> one.id().equals(author))
                || !(isFit ? store.showName(author, read) : store.hideName(author, read))) {
            throw new Refusal("kin.refused.noName");
        }
        store.showNames(List.of(proposal.id()));
    }

    private static void checkOpen(Proposal proposal) {
        if (!proposal.stands()) {
            throw new Refusal(proposal.refusal());
        }
        if (proposal.isForgotten()) {
            throw new Refusal("participation.refused.forgotten");
        }
        if (proposal.status().isClosed()) {
            throw new Refusal("participation.refused.decided");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
