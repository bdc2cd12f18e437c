package org.parvis.relation.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.ReceivedMessage;
import org.parvis.files.Document;
import org.parvis.files.Documents;
import org.parvis.files.ReceivedDocument;
import org.parvis.messaging.Bounces;
import org.parvis.messaging.Conversations;
import org.parvis.messaging.EmailAddress;
import org.parvis.relation.Correspondents;
import org.parvis.relation.mail.ReceivedMail.Place;
import org.parvis.relation.mail.mime.Bounce;
import org.parvis.relation.mail.mime.IncomingMail;
import org.parvis.relation.mail.mime.MailAddress;
import org.parvis.relation.mail.mime.MailKind;
import org.parvis.shared.Printable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Decides where a mail goes, and does what follows from it, in the caller's transaction. */
@Component
class MailPlacing {

    private static final int LONGEST_IN_CASE = 4_000;
    private static final int LONGEST_IN_FILE = 600;

    private final MailThreads threads;
    private final ReceivedMailStore store;
    private final BlockedSenderStore blocked;
    private final Conversations conversations;
    private final Bounces bounces;
    private final Cases cases;
    private final CaseWriting writing;
    private final Correspondents correspondents;
    private final Documents documents;
    private final ObjectProvider<MailedRequests> requests;

    MailPlacing(
            MailThreads threads,
            ReceivedMailStore store,
            BlockedSenderStore blocked,
            Conversations conversations,
            Bounces bounces,
            Cases cases,
            CaseWriting writing,
            Correspondents correspondents,
            Documents documents,
            ObjectProvider<MailedRequests> requests) {
        this.threads = threads;
        this.store = store;
        this.blocked = blocked;
        this.conversations = conversations;
        this.bounces = bounces;
        this.cases = cases;
        this.writing = writing;
        this.correspondents = correspondents;
        this.documents = documents;
        this.requests = requests;
    }

    /** Where the mail goes. */
    Place judge(IncomingMail mail, List<ReceivedDocument> attachments) {
        String messageId = mail.envelope().messageId();
        if (mail.kind() == MailKind.BOUNCE) {
            Bounce bounce = mail.bounce();
            return Place.of(MailState.FILED, MailWhy.BOUNCE, bounce == null ? "" : bounce.status());
        }
        if (messageId != null && conversations.isOurs(messageId)) {
            return Place.of(MailState.FILED, MailWhy.LOOP, messageId);
        }
        if (mail.kind() != MailKind.MESSAGE) {
            MailWhy why = mail.kind() == MailKind.BULK ? MailWhy.BULK : MailWhy.AUTO_REPLY;
            return Place.of(MailState.FILED, why, "").with(threads.place(mail).caseId());
        }
        return blocked(mail)
                .or(() -> SpamRules.find(mail, attachments, threads.isAwaited(mail.envelope())))
                .map(sign -> Place.of(MailState.QUARANTINED, sign.why(), sign.because()))
                .orElseGet(() -> threads.place(mail));
    }

    private Optional<SpamRules.Sign> blocked(IncomingMail mail) {
        MailAddress from = mail.envelope().from();
        return from == null
                ? Optional.empty()
                : blocked.find(from.compared()).map(rule -> new SpamRules.Sign(MailWhy.BLOCKED, rule));
    }

    /** What follows from where it went. */
    void carryOut(ReceivedMail mail, IncomingMail incoming) {
        Bounce bounce = incoming.bounce();
        if (bounce != null) {
            report(bounce, incoming);
        }
        UUID subject = mail.place().caseId();
        if (subject != null && mail.kind() == MailKind.AUTO_REPLY) {
            writing.receiveAutomatic(subject, new ReceivedMessage(words(mail), mail.path()));
        }
        if (mail.kind() == MailKind.MESSAGE) {
            follow(mail);
        }
    }

    /** A mail of a person: into its case, or a new one where nothing says that it answers something. */
    void follow(ReceivedMail mail) {
        Place place = mail.place();
        if (place.state() == MailState.JOINED && place.caseId() != null) {
            join(mail, place.caseId());
        } else if (place.state() == MailState.WAITING && place.why() == MailWhy.UNKNOWN) {
            open(mail, MailWhy.NEW);
        }
    }

    /** Tells a case what the mail says; that its sender wrote is noted in their file already. */
    void say(ReceivedMail mail, UUID caseId) {
        cases.hold(caseId);
        writing.receive(caseId, new ReceivedMessage(words(mail), mail.path()));
    }

    void join(ReceivedMail mail, UUID caseId) {
        say(mail, caseId);
        heard(mail, cases.get(caseId).departmentId(), null);
    }

    /** Whether there is a wing that opens cases for mails. */
    boolean canOpen() {
        MailedRequests wing = requests.getIfAvailable();
        return wing != null && wing.isOpen();
    }

    /** Opens a case; empty where no wing does. */
    Optional<UUID> open(ReceivedMail mail, MailWhy why) {
        MailedRequests wing = requests.getIfAvailable();
        if (wing == null || !wing.isOpen()) {
            return Optional.empty();
        }
        UUID opened = wing.open(new NewMailRequest(
                mail.id(),
                mail.departmentId(),
                mail.text().subject(),
                mail.text().words(),
                mail.sender().address(),
                mail.sender().name(),
                documents.list(mail.attachments()).stream().map(Document::id).toList(),
                mail.path(),
                mail.receivedAt()));
        Case subject = cases.get(opened);
        store.place(mail.id(), Place.in(opened, why, subject.number()).suggesting(mail.place().suggestions()));
        heard(mail, subject.departmentId(), opened);
        return Optional.of(opened);
    }

    private void heard(ReceivedMail mail, UUID departmentId, @Nullable UUID opened) {
        String address = mail.sender().address();
        if (address == null) {
            return;
        }
        EmailAddress.find(address).ifPresent(bounces::heardFrom);
        String words = Printable.text(mail.text().subject() + "\n" + mail.text().words());
        correspondents.certain(address).ifPresent(person -> correspondents.wrote(
                person,
                new Correspondents.Letter(
                        CaseChannel.EMAIL, mail.receivedAt(), departmentId, mail.sender().shown(),
                        Printable.cut(words, LONGEST_IN_FILE), opened)));
    }

    private void report(Bounce bounce, IncomingMail mail) {
        if (bounce.weight() == Bounce.Weight.NONE) {
            return;
        }
        Bounces.Finality finality =
                bounce.weight() == Bounce.Weight.HARD ? Bounces.Finality.FOR_EVER : Bounces.Finality.FOR_NOW;
        String said = Printable.line((bounce.status() + " " + bounce.said()).strip(), 500);
        message(bounce, mail).ifPresent(id -> bounces.report(new Bounces.Returned(id, finality, said)));
    }

    private static Optional<UUID> message(Bounce bounce, IncomingMail mail) {
        Optional<UUID> byPath = Stream.concat(mail.envelope().deliveredTo().stream(), mail.envelope().to().stream())
                .map(one -> Bounces.ofReturnPath(one.address()))
                .flatMap(Optional::stream)
                .findFirst();
        String messageId = bounce.messageId();
        return byPath.isPresent() || messageId == null ? byPath : Bounces.ofMessageId(messageId);
    }

    /** What the timeline shows; the rest is on the mail's page. */
    private static String words(ReceivedMail mail) {
        String words = mail.text().words();
        String shown = !words.isBlank() ? words : mail.text().subject().isBlank() ? "—" : mail.text().subject();
        return Printable.cut(shown, LONGEST_IN_CASE);
    }
}
