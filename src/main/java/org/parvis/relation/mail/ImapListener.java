package org.parvis.relation.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** A mailbox over IMAP, open to hear of new mails, not to read them. */
final class ImapListener implements AutoCloseable {

    /** Longer than one listens at a stretch. */
    private static final String LISTENING_MILLIS = "600000";

    private final ImapConnection connection;
    private final IMAPFolder folder;

    /** How many mails there were when the server told of them last. */
    private int told;

    private ImapListener(ImapConnection connection, int told) {
        this.connection = connection;
        this.folder = connection.folder();
        this.told = told;
    }

    static ImapListener open(MailAccount account, String password) throws MailboxProblem {
        ImapConnection connection = ImapConnection.open(account, password, LISTENING_MILLIS, Folder.READ_ONLY);
        try {
            return new ImapListener(connection, connection.count());
        } catch (MailboxProblem e) {
            connection.close();
            throw e;
        }
    }

    /** Whether the server tells of new mails by itself (IDLE, RFC 2177). */
    boolean tells() throws MailboxProblem {
        try {
            // Asked of the store, it would open a second connection.
            return Boolean.TRUE.equals(folder.doCommand(protocol -> protocol.hasCapability("IDLE")));
        } catch (MessagingException | RuntimeException e) {
            throw ImapConnection.problem(e);
        }
    }

    /** Waits until the server tells of something, or so long; not at all where something came since it told last. Whoever closes the mailbox meanwhile ends it. */
    void await(Duration longest) throws MailboxProblem {
        Thread alarm = Thread.ofVirtual().name("mail-listening-alarm").start(() -> {
            try {
                Thread.sleep(longest);
                folder.getMessageCount(); // any word to the server ends the waiting
            } catch (InterruptedException | MessagingException | RuntimeException e) {
                // It is over already.
            }
        });
        try {
            int before = told;
            // Asked once more: the server need not tell of what came before anybody waited.
            folder.doCommand(protocol -> {
                protocol.noop();
                return null;
            });
            told = folder.getMessageCount();
            if (told <= before) {
                folder.idle(true);
                told = folder.getMessageCount();
            }
        } catch (MessagingException | RuntimeException e) {
            throw ImapConnection.problem(e);
        } finally {
            alarm.interrupt();
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
