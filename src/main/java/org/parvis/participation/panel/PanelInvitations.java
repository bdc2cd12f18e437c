package org.parvis.participation.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.parvis.identity.LetterCodes;
import org.parvis.journal.Journal;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MailPreview;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.messaging.Outbox;
import org.parvis.participation.Processes;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writing to people who were drawn: by mail to whoever has an address there, else by letter, as to those whose mail came back. Either
 * brings a code that answers for them. Beside the list stands no more of it than what recognises it; what is kept of a mail is without
 * its code once it is out, and nothing keeps letters.
 */
@Service
@Transactional
public class PanelInvitations {

    /** So many letters make one file to print. */
    public static final int AT_ONCE = 500;

    /** What codes of this kind are hashed with. */
    static final String PURPOSE = "panel code";

    /** What keys of these mails begin with. */
    static final String KEY = "panel-invitation:";

    private static final int HASH_IN_KEYS = 16;
    private static final int DAYS_TO_ANSWER = 21;

    /** A letter to print, or a mail to write. */
    public record Letter(Candidate to, String code) {}

    /**
     * What somebody was sent.
     *
     * @param isReturned whether it came back
     */
    public record Sent(Channel channel, Instant at, LocalDate answerBy, String contact, boolean isReturned) {

        /** By what. */
        public enum Channel {
            EMAIL,
            LETTER
        }
    }

    /**
     * Who waits to be written to.
     *
     * @param letters also to those whose mail came back
     * @param unreachable those of whom the list says neither, or whose mail came back and it says nothing else
     */
    public record Owed(int mails, int letters, int unreachable) {}

    private final Panels panels;
    private final PanelStore store;
    private final CandidateStore people;
    private final InvitationStore invitations;
    private final BatchStore batches;
    private final InvitationMail mail;
    private final Processes processes;
    private final Outbox outbox;
    private final LetterCodes codes;
    private final Journal journal;
    private final TransactionTemplate transaction;

    PanelInvitations(
            Panels panels,
            PanelStore store,
            CandidateStore people,
            InvitationStore invitations,
            BatchStore batches,
            InvitationMail mail,
            Processes processes,
            Outbox outbox,
            LetterCodes codes,
            Journal journal,
            TransactionTemplate transaction) {
        this.panels = panels;
        this.store = store;
        this.people = people;
        this.invitations = invitations;
        this.batches = batches;
        this.mail = mail;
        this.processes = processes;
        this.outbox = outbox;
        this.codes = codes;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** What those on the list were sent, by person. */
    @Transactional(readOnly = true)
    public Map<UUID, Sent> sent(Panel panel) {
        return invitations.sent(panel.id());
    }

    @Transactional(readOnly = true)
    public Owed owed(Panel panel) {
        List<Waiting> waiting = waiting(panel);
        int mails = (int) waiting.stream().filter(Waiting::isMailed).count();
        int letters = (int) waiting.stream().filter(Waiting::isPrinted).count();
        return new Owed(mails, letters, waiting.size() - mails - letters);
    }

    /** The day that is proposed for answers. */
    public LocalDate usualDay() {
        return panels.today().plusDays(DAYS_TO_ANSWER);
    }

    /**
     * Prints the next letters, {@link #AT_ONCE} at most.
     *
     * @param press makes the file of them, before any of their codes is good
     * @throws Refusal where the day makes no sense, there is none to print, or somebody else has printed them meanwhile
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public byte[] print(Panel panel, LocalDate answerBy, Function<List<Letter>, byte[]> press, Visitor by) {
        check(panel, answerBy);
        List<Letter> letters = waiting(panel).stream().filter(Waiting::isPrinted).limit(AT_ONCE).map(one -> letter(one.who())).toList();
        if (letters.isEmpty()) {
            throw new Refusal("panel.invite.refused.none");
        }
        byte[] file = press.apply(letters);
        transaction.executeWithoutResult(_ -> {
            keep(panel, letters, Sent.Channel.LETTER, answerBy, by);
            batches.insert(
                    new BatchStore.Printed(Ids.next(), panel.id(), processes.now(), by.name(), answerBy, null),
                    letters.stream().map(one -> one.to().id()).toList());
        });
        return file;
    }

    /**
     * Writes to everybody who has an address for it; gives to how many.
     *
     * @throws Refusal where the day makes no sense, or there is nobody to write to
     */
    public int mail(Panel panel, LocalDate answerBy, Visitor by) {
        check(panel, answerBy);
        store.hold(panel.id());
        List<Letter> letters = waiting(panel).stream().filter(Waiting::isMailed).map(one -> letter(one.who())).toList();
        if (letters.isEmpty()) {
            throw new Refusal("panel.invite.refused.none");
        }
        keep(panel, letters, Sent.Channel.EMAIL, answerBy, by);
        letters.forEach(one -> send(panel, one, answerBy));
        return letters.size();
    }

    /** Its key tells this mail from others to the same person. */
    void send(Panel panel, Letter one, LocalDate answerBy) {
        outbox.send(OutgoingMessage.of(
                EmailAddress.find(one.to().email()).orElseThrow(), KEY + one.to().id() + ":" + start(hash(one.code())), mail.text(panel, one, answerBy)));
    }

    /** As much of a hash as keys of mails have. */
    private static String start(String hash) {
        return hash.substring(0, HASH_IN_KEYS);
    }

    /**
     * The mail that the first of those would be sent who have an address for it; its code opens nothing.
     *
     * @throws Refusal as for {@link #mail}
     */
    @Transactional(readOnly = true)
    public MailPreview preview(Panel panel, LocalDate answerBy) {
        check(panel, answerBy);
        Waiting first = waiting(panel).stream().filter(Waiting::isMailed).findFirst().orElseThrow(() -> new Refusal("panel.invite.refused.none"));
        return outbox.preview(mail.text(panel, letter(first.who()), answerBy), null);
    }

    private void keep(Panel panel, List<Letter> letters, Sent.Channel channel, LocalDate answerBy, Visitor by) {
        Panel held = store.hold(panel.id());
        for (Letter letter : letters) {
            if (people.find(held.id(), letter.to().id()).filter(PanelInvitations::isAwaited).isEmpty()
                    || !invitations.insert(letter.to().id(), hash(letter.code()), channel, processes.now(), answerBy)
                            && !(channel == Sent.Channel.LETTER
                                    && invitations.replaceReturned(letter.to().id(), hash(letter.code()), processes.now(), answerBy))) {
                throw new Refusal("panel.invite.refused.meanwhile");
            }
        }
        journal.append(Panels.entry(by, "participation.panelInvited", held).with("people", letters.size()).with("by", channel.name()));
    }

    /** Those who were drawn and have not been written to, or whose mail came back, in the order in which they came. */
    private List<Waiting> waiting(Panel panel) {
        Map<UUID, Sent> sent = invitations.sent(panel.id());
        return people.drawn(panel.id()).stream()
                .filter(PanelInvitations::isAwaited)
                .map(one -> new Waiting(one, Optional.ofNullable(sent.get(one.id()))))
                .filter(one -> one.sent().isEmpty() || one.sent().get().isReturned())
                .toList();
    }

    /** @param sent a mail that came back; empty where they were sent nothing */
    private record Waiting(Candidate who, Optional<Sent> sent) {

        boolean isMailed() {
            return sent.isEmpty() && hasMail(who);
        }

        boolean isPrinted() {
            return !isMailed() && !who.address().isBlank();
        }
    }

    static boolean isAwaited(Candidate one) {
        return one.state() == State.ASKED && !one.name().isEmpty();
    }

    /** Whether the list has an address for mail of them. */
    public static boolean hasMail(Candidate one) {
        return EmailAddress.find(one.email()).isPresent();
    }

    private void check(Panel panel, LocalDate answerBy) {
        if (!answerBy.isAfter(panels.today()) || answerBy.isAfter(Objects.requireNonNull(panel.about().to()))) {
            throw new Refusal("panel.invite.refused.day");
        }
    }

    Letter letter(Candidate to) {
        return new Letter(to, codes.make());
    }

    String hash(String code) {
        return codes.hash(code, PURPOSE).orElseThrow();
    }
}
