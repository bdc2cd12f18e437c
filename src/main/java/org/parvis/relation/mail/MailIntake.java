package org.parvis.relation.mail;

import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Documents;
import org.parvis.files.ReceivedDocument;
import org.parvis.files.StorageAway;
import org.parvis.files.StorageFull;
import org.parvis.relation.mail.ReceivedMail.Place;
import org.parvis.relation.mail.ReceivedMailStore.Marks;
import org.parvis.relation.mail.mime.IncomingMail;
import org.parvis.relation.mail.mime.MailAddress;
import org.parvis.relation.mail.mime.MailAttachment;
import org.parvis.relation.mail.mime.MailKind;
import org.parvis.relation.mail.mime.MailReader;
import org.parvis.relation.mail.mime.MailUnreadable;
import org.parvis.shared.Ids;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one mail in: its files are kept first, then all that follows from it is one transaction. The same mail again does
 * nothing. A mail that cannot be read, or with which something goes wrong, is kept aside with the reason; only where the
 * database or the store of files is away is nothing decided, and the mail stays where it is.
 */
@Service
class MailIntake {

    /** The heaviest mail that is taken, in bytes: 40 MB of attachments in the coat in which they travel. */
    static final long HEAVIEST = 64L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);
    private static final int LONGEST_LINE = 500;

    private final Documents documents;
    private final ReceivedMailStore store;
    private final MailPlacing placing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailIntake(
            Documents documents, ReceivedMailStore store, MailPlacing placing, TransactionTemplate transaction, Clock clock) {
        this.documents = documents;
        this.store = store;
        this.placing = placing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return whether it is new */
    boolean take(Arrival arrival) throws IOException {
        try (SharedFileInputStream file = new SharedFileInputStream(arrival.file().toFile())) {
            return take(arrival, MailReader.read(file));
        } catch (MailUnreadable e) {
            return setAside(arrival, MailWhy.UNREADABLE, e.reason().name());
        } catch (NonTransientDataAccessException | Refusal | IllegalArgumentException | IllegalStateException e) {
            if (e instanceof StorageAway || e instanceof StorageFull) {
                throw e;
            }
            LOG.warn("A mail of mailbox {} is kept aside", arrival.account().id(), e);
            return setAside(arrival, MailWhy.FAILED, e.getClass().getSimpleName());
        }
    }

    /** Notes a mail that is too heavy even to be fetched. */
    boolean refuse(MailAccount account, Arrival.Number number, String said) {
        String fingerprint = "heavy-" + account.id() + "-" + number.uidValidity() + "-" + number.uid();
        Marks marks = new Marks(number.uidValidity(), number.uid(), fingerprint, null, null);
        ReceivedMail mail = unread(account, Place.of(MailState.QUARANTINED, MailWhy.UNREADABLE, said));
        return Boolean.TRUE.equals(transaction.execute(_ -> store.insert(mail, marks)));
    }

    private boolean take(Arrival arrival, IncomingMail mail) throws IOException {
        Marks marks = marks(arrival.number(), Fingerprint.of(mail), mail);
        if (store.isKnown(marks.fingerprint())) {
            return false;
        }
        ReceivedDocument original = original(arrival);
        List<ReceivedDocument> attachments = attachments(mail);
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            ReceivedMail received = received(arrival.account(), mail, placing.judge(mail, attachments));
            if (!store.insert(received, marks)) {
                return false;
            }
            documents.attach(original, received.original());
            attachments.forEach(one -> documents.attach(one, received.attachments()));
            placing.carryOut(received, mail);
            return true;
        }));
    }

    private boolean setAside(Arrival arrival, MailWhy why, String because) throws IOException {
        ReceivedDocument original = Files.size(arrival.file()) == 0 ? null : original(arrival);
        String fingerprint = original == null ? "empty-" + arrival.number() : Fingerprint.of(original);
        Marks marks = marks(arrival.number(), fingerprint, null);
        ReceivedMail mail = unread(arrival.account(), Place.of(MailState.QUARANTINED, why, because));
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean isNew = store.insert(mail, marks);
            if (isNew && original != null) {
                documents.attach(original, mail.original());
            }
            return isNew;
        }));
    }

    private static Marks marks(Arrival.@Nullable Number number, String fingerprint, @Nullable IncomingMail mail) {
        return new Marks(
                number == null ? null : number.uidValidity(),
                number == null ? null : number.uid(),
                fingerprint,
                mail == null || mail.envelope().messageId() == null
                        ? null
                        : Printable.line(mail.envelope().messageId(), LONGEST_LINE),
                mail == null ? null : mail.envelope().sentAt());
    }

    private ReceivedDocument original(Arrival arrival) throws IOException {
        try (InputStream bytes = Files.newInputStream(arrival.file())) {
            return documents.receive(bytes, "courriel.eml", HEAVIEST);
        }
    }

    /** Empty ones are left out; too heavy ones are in the original. */
    private List<ReceivedDocument> attachments(IncomingMail mail) throws IOException {
        List<ReceivedDocument> kept = new ArrayList<>();
        for (MailAttachment attachment : mail.attachments()) {
            try (InputStream bytes = attachment.open()) {
                kept.add(documents.receive(bytes, attachment.name()));
            } catch (StorageAway | StorageFull away) {
                throw away;
            } catch (Refusal empty) {
                LOG.debug("An attachment is left out", empty);
            }
        }
        return kept;
    }

    private ReceivedMail received(MailAccount account, IncomingMail mail, Place place) {
        MailAddress from = mail.envelope().from();
        String recipients = Stream.concat(mail.envelope().to().stream(), mail.envelope().cc().stream())
                .map(MailAddress::address)
                .distinct()
                .limit(20)
                .collect(Collectors.joining(", "));
        return new ReceivedMail(
                Ids.next(),
                account.id(),
                account.departmentId(),
                new ReceivedMail.Sender(
                        from == null ? null : Printable.line(from.compared(), LONGEST_LINE),
                        from == null ? "" : Printable.line(from.name(), LONGEST_LINE),
                        Printable.line(recipients, LONGEST_LINE * 2)),
                new ReceivedMail.Text(
                        Printable.line(mail.envelope().subject(), LONGEST_LINE),
                        Printable.text(mail.body().words()),
                        Printable.text(mail.body().quoted()),
                        Printable.text(mail.body().signature()),
                        mail.body().isCut()),
                mail.kind(),
                place,
                clock.instant());
    }

    private ReceivedMail unread(MailAccount account, Place place) {
        return new ReceivedMail(
                Ids.next(), account.id(), account.departmentId(), new ReceivedMail.Sender(null, "", ""),
                new ReceivedMail.Text("", "", "", "", false), MailKind.MESSAGE, place,
                clock.instant());
    }
}
