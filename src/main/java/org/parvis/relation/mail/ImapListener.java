package org.parvis.relation.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.time.Duration;
import java.util.stream.LongStream;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** A mailbox over IMAP, open to hear of new mails, not to read them. */
final class ImapListener implements AutoCloseable {

    /** Longer than one listens at a stretch. */
    private static final String LISTENING_MILLIS = "600000";

    private final ImapConnection connection;
    private final IMAPFolder folder;

    /** The highest number of a mail of which the server told: how many there are says little, as they are moved away. */
    private long told;

    private ImapListener(ImapConnection connection, long told) {
        this.connection = connection;
        this.folder = connection.folder();
        this.told = told;
    }

    static ImapListener open(MailAccount account, String password) throws MailboxProblem {
        ImapConnection connection = ImapConnection.open(account, password, LISTENING_MILLIS, Folder.READ_ONLY);
        try {
            return new ImapListener(connection, highest(connection.folder()));
        } catch (MessagingException | RuntimeException e) {
            connection.close();
            throw ImapConnection.problem(e);
        }
    }

    /** The highest number there is in a folder that was opened just now. */
    private static long highest(IMAPFolder folder) throws MessagingException {
        long next = folder.getUIDNext();
        int count = folder.getMessageCount();
        return next > 0 ? next - 1 : count == 0 ? 0 : folder.getUID(folder.getMessage(count));
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

    /**
     * Waits until the server tells of something, or so long; not at all where something came since it told last. Whoever
     * closes the mailbox meanwhile ends it.
     */
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
            // Asked once more: the server need not tell of what came before anybody waited.
            folder.doCommand(protocol -> {
                protocol.noop();
                return null;
            });
            if (!hasNew()) {
                folder.idle(true);
                hasNew();
            }
        } catch (MessagingException | RuntimeException e) {
            throw ImapConnection.problem(e);
        } finally {
            alarm.interrupt();
        }
    }

    /** Whether there is something of which the server had not told. */
    private boolean hasNew() throws MessagingException {
        long before = told;
        // Asked of the server itself: how many there are is told wrongly by some, where one comes as another is moved away.
        long[] numbers = (long[]) folder.doCommand(protocol -> protocol.fetchSequenceNumbers(before + 1, UIDFolder.LASTUID));
        told = LongStream.of(numbers).reduce(before, Math::max);
        return told > before;
    }

    @Override
    public void close() {
        connection.close();
    }
}
