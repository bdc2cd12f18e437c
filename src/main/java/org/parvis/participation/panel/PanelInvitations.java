package org.parvis.participation.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.parvis.identity.LetterCodes;
import org.parvis.journal.Journal;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MailPreview;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.messaging.Outbox;
import org.parvis.participation.Processes;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writing to people who were drawn, and their own answers: by mail to whoever has an address there, else by letter. Either brings a
 * code that answers for them; the town keeps no more of it than what recognises it.
 */
@Service
@Transactional
public class PanelInvitations {

    /** So many letters make one file to print. */
    public static final int AT_ONCE = 500;

    public static final int LONGEST_CONTACT = 200;

    private static final String PURPOSE = "panel code";
    private static final int DAYS_TO_ANSWER = 21;

    /** A letter to print, or a mail to write. */
    public record Letter(Candidate to, String code) {}

    /** What somebody was sent. */
    public record Sent(Channel channel, Instant at, LocalDate answerBy, String contact) {

        /** By what. */
        public enum Channel {
            EMAIL,
            LETTER
        }
    }

    /**
     * Who waits to be written to.
     *
     * @param unreachable those of whom the list says neither
     */
    public record Owed(int mails, int letters, int unreachable) {}

    private final Panels panels;
    private final PanelStore store;
    private final CandidateStore people;
    private final InvitationStore invitations;
    private final PanelDraws draws;
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
            PanelDraws draws,
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
        this.draws = draws;
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
        List<Candidate> waiting = waiting(panel);
        int mails = (int) waiting.stream().filter(PanelInvitations::hasMail).count();
        int letters = (int) waiting.stream().filter(PanelInvitations::hasOnlyAddress).count();
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
        List<Letter> letters = waiting(panel).stream().filter(PanelInvitations::hasOnlyAddress).limit(AT_ONCE).map(this::letter).toList();
        if (letters.isEmpty()) {
            throw new Refusal("panel.invite.refused.none");
        }
        byte[] file = press.apply(letters);
        transaction.executeWithoutResult(_ -> keep(panel, letters, Sent.Channel.LETTER, answerBy, by));
        return file;
    }

    /**
     * Prints the letter of somebody who has not answered, once more or instead of a mail: the code that they had is good no more.
     *
     * @throws Refusal where no answer is awaited from them
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public byte[] printAgain(Panel panel, UUID candidate, BiFunction<List<Letter>, LocalDate, byte[]> press, Visitor by) {
        Candidate to = people.find(panel.id(), candidate).filter(PanelInvitations::isAwaited).orElseThrow(() -> new Refusal("panel.refused.state"));
        LocalDate end = Objects.requireNonNull(panel.about().to());
        LocalDate answerBy = usualDay().isAfter(end) ? end : usualDay();
        Letter letter = letter(to);
        byte[] file = press.apply(List.of(letter), answerBy);
        transaction.executeWithoutResult(_ -> {
            store.hold(panel.id());
            if (people.find(panel.id(), candidate).filter(PanelInvitations::isAwaited).isEmpty()) {
                throw new Refusal("panel.refused.state");
            }
            if (!invitations.replace(candidate, hash(letter.code()), processes.now(), answerBy)) {
                invitations.insert(candidate, hash(letter.code()), Sent.Channel.LETTER, processes.now(), answerBy);
            }
            journal.append(Panels.entry(by, "participation.panelInvitedAgain", panel).with("number", to.number()));
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
        List<Letter> letters = waiting(panel).stream().filter(PanelInvitations::hasMail).map(this::letter).toList();
        if (letters.isEmpty()) {
            throw new Refusal("panel.invite.refused.none");
        }
        keep(panel, letters, Sent.Channel.EMAIL, answerBy, by);
        letters.forEach(one -> outbox.send(OutgoingMessage.of(
                EmailAddress.find(one.to().email()).orElseThrow(), "panel-invitation:" + one.to().id(), mail.text(panel, one, answerBy))));
        return letters.size();
    }

    /**
     * The mail that the first of those would be sent who have an address for it; its code opens nothing.
     *
     * @throws Refusal as for {@link #mail}
     */
    @Transactional(readOnly = true)
    public MailPreview preview(Panel panel, LocalDate answerBy) {
        check(panel, answerBy);
        Candidate first = waiting(panel).stream().filter(PanelInvitations::hasMail).findFirst().orElseThrow(() -> new Refusal("panel.invite.refused.none"));
        return outbox.preview(mail.text(panel, letter(first), answerBy), null);
    }

    private void keep(Panel panel, List<Letter> letters, Sent.Channel channel, LocalDate answerBy, Visitor by) {
        Panel held = store.hold(panel.id());
        for (Letter letter : letters) {
            if (people.find(held.id(), letter.to().id()).filter(PanelInvitations::isAwaited).isEmpty()
                    || !invitations.insert(letter.to().id(), hash(letter.code()), channel, processes.now(), answerBy)) {
                throw new Refusal("panel.invite.refused.meanwhile");
            }
        }
        journal.append(Panels.entry(by, "participation.panelInvited", held).with("people", letters.size()).with("by", channel.name()));
    }

    /** Whose code it is; empty where there is none such, or another has replaced it. */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(String typed) {
        return codes.hash(typed, PURPOSE).flatMap(invitations::find).flatMap(found -> panels.find(found.panel())
                .flatMap(panel -> people.find(panel.id(), found.candidate())
                        .map(who -> new Invitation(panel, who, found.answerBy(), found.contact()))));
    }

    /**
     * What somebody answers themselves: that they take their seat or not, later that they give it up, and whether their name may be
     * public.
     *
     * @param contact how they want to be reached; empty once they have no seat
     * @throws Refusal where they have answered otherwise, or their seat was given to the next
     */
    public void answer(Invitation of, State state, boolean isNamed, String contact) {
        if (contact.length() > LONGEST_CONTACT) {
            throw new Refusal("panel.answer.refused.contact", LONGEST_CONTACT);
        }
        draws.answerOwn(of.panel(), of.who().id(), state, isNamed);
        invitations.contact(of.who().id(), state == State.ACCEPTED ? contact.strip() : "");
    }

    /** Those who were drawn and have not been written to, in the order in which they came. */
    private List<Candidate> waiting(Panel panel) {
        Map<UUID, Sent> sent = invitations.sent(panel.id());
        return people.drawn(panel.id()).stream()
                .filter(one -> isAwaited(one) && !sent.containsKey(one.id()))
                .toList();
    }

    private static boolean isAwaited(Candidate one) {
        return one.state() == State.ASKED && !one.name().isEmpty();
    }

    private static boolean hasMail(Candidate one) {
        return EmailAddress.find(one.email()).isPresent();
    }

    private static boolean hasOnlyAddress(Candidate one) {
        return !hasMail(one) && !one.address().isBlank();
    }

    private void check(Panel panel, LocalDate answerBy) {
        if (!answerBy.isAfter(panels.today()) || answerBy.isAfter(Objects.requireNonNull(panel.about().to()))) {
            throw new Refusal("panel.invite.refused.day");
        }
    }

    private Letter letter(Candidate to) {
        return new Letter(to, codes.make());
    }

    private String hash(String code) {
        return codes.hash(code, PURPOSE).orElseThrow();
    }
}
