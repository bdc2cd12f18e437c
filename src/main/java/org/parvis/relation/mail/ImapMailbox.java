package org.parvis.relation.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** A mailbox over IMAP, open for one round or to listen. Each word to the server has a limit of time. */
final class ImapMailbox implements AutoCloseable {

    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "20000";

    /** Longer than one listens at a stretch. */
    private static final String LISTENING_MILLIS = "600000";

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final @Nullable Folder done;
    private final Map<Long, Message> listed = new HashMap<>();

    /** How many mails there were when the server told of them last. */
    private int told;

    private ImapMailbox(IMAPStore store, IMAPFolder folder, @Nullable Folder done) {
        this.store = store;
        this.folder = folder;
        this.done = done;
    }

    static ImapMailbox open(MailAccount account, String password) throws MailboxProblem {
        return open(account, password, ANSWER_MILLIS, Folder.READ_WRITE);
    }

    /** Open to hear of new mails, not to read them. */
    static ImapMailbox listen(MailAccount account, String password) throws MailboxProblem {
        ImapMailbox mailbox = open(account, password, LISTENING_MILLIS, Folder.READ_ONLY);
        mailbox.told = mailbox.count();
        return mailbox;
    }

    private static ImapMailbox open(MailAccount account, String password, String patience, int mode) throws MailboxProblem {
        MailServer server = account.server();
        IMAPStore store = null;
        try {
            store = (IMAPStore) Session.getInstance(properties(server, patience)).getStore("imap");
            store.connect(server.host(), server.port(), server.login(), password);
            IMAPFolder folder = (IMAPFolder) store.getFolder(account.folder());
            folder.open(mode);
            return new ImapMailbox(store, folder, mode == Folder.READ_ONLY ? null : done(store, account.doneFolder()));
        } catch (MessagingException | RuntimeException e) {
            hangUp(store);
            throw problem(e);
        } catch (MailboxProblem e) {
            hangUp(store);
            throw e;
        }
    }

    /** Made where it is not there yet. */
    private static @Nullable Folder done(IMAPStore store, String name) throws MessagingException, MailboxProblem {
        if (name.isEmpty()) {
            return null;
        }
        Folder done = store.getFolder(name);
        // Another node may make it at the same moment.
        if (!done.exists() && !done.create(Folder.HOLDS_MESSAGES) && !done.exists()) {
            throw new MailboxProblem(MailboxProblem.Kind.FOLDER, name);
        }
        return done;
    }

    private static Properties properties(MailServer server, String patience) {
        Properties properties = new Properties();
        properties.put("mail.imap.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.imap.timeout", patience);
        properties.put("mail.imap.writetimeout", ANSWER_MILLIS);
        properties.put("mail.imap.connectionpoolsize", "1");
        properties.put("mail.imap.fetchsize", String.valueOf(1 << 20));
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.ssl.enable", String.valueOf(server.security() == MailServer.Security.TLS));
        boolean startTls = server.security() == MailServer.Security.STARTTLS;
        properties.put("mail.imap.starttls.enable", String.valueOf(startTls));
        properties.put("mail.imap.starttls.required", String.valueOf(startTls));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        return properties;
    }

    private static MailboxProblem problem(Exception e) {
        MailboxProblem.Kind kind =
                switch (e) {
                    case AuthenticationFailedException login -> MailboxProblem.Kind.LOGIN;
                    case FolderNotFoundException missing -> MailboxProblem.Kind.FOLDER;
                    case MessagingException line when line.getCause() instanceof IOException ->
                        MailboxProblem.Kind.UNREACHABLE;
                    default -> MailboxProblem.Kind.BROKEN;
                };
        String said = String.valueOf(e.getMessage()).strip();
        return new MailboxProblem(kind, said.length() > 300 ? said.substring(0, 300) : said);
    }

    long uidValidity() throws MailboxProblem {
        try {
            return folder.getUIDValidity();
        } catch (MessagingException | RuntimeException e) {
            throw problem(e);
        }
    }

    int count() throws MailboxProblem {
        try {
            return folder.getMessageCount();
        } catch (MessagingException | RuntimeException e) {
            throw problem(e);
        }
    }

    /** Whether the server tells of new mails by itself (IDLE, RFC 2177). */
    boolean tells() throws MailboxProblem {
        try {
            // Asked of the store, it would open a second connection.
            return Boolean.TRUE.equals(folder.doCommand(protocol -> protocol.hasCapability("IDLE")));
        } catch (MessagingException | RuntimeException e) {
            throw problem(e);
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
            throw problem(e);
        } finally {
            alarm.interrupt();
        }
    }

    /** Numbers of mails after one, in order; a server that lists others as well is not believed. */
    List<Long> after(long uid) throws MailboxProblem {
        try {
            List<Long> uids = new ArrayList<>();
            for (Message message : folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID)) {
                long each = message == null ? -1 : folder.getUID(message);
                if (message != null && each > uid && listed.put(each, message) == null) {
                    uids.add(each);
                }
            }
            return uids.stream().sorted().toList();
        } catch (MessagingException | RuntimeException e) {
            throw problem(e);
        }
    }

    /** What became of fetching one. */
    enum Fetched {
        WHOLE,
        TOO_HEAVY,
        GONE
    }

    /** Writes a mail into a file. */
    Fetched fetch(long uid, Path file, long heaviest) throws MailboxProblem {
        Message message = listed.get(uid);
        try {
            if (!(message instanceof IMAPMessage mail) || mail.isExpunged()) {
                return Fetched.GONE;
            }
            if (mail.getSize() > heaviest) {
                return Fetched.TOO_HEAVY;
            }
            try (InputStream bytes = mail.getMimeStream();
                    OutputStream out = Files.newOutputStream(file)) {
                return copy(bytes, out, heaviest) ? Fetched.WHOLE : Fetched.TOO_HEAVY;
            }
        } catch (jakarta.mail.MessageRemovedException e) {
            return Fetched.GONE;
        } catch (MessagingException | IOException | RuntimeException e) {
            throw problem(e);
        }
    }

    private static boolean copy(InputStream bytes, OutputStream out, long heaviest) throws IOException {
        byte[] some = new byte[1 << 16];
        long copied = 0;
        for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
            copied += read;
            if (copied > heaviest) {
                return false;
            }
            out.write(some, 0, read);
        }
        return true;
    }

    /** These were dealt with: to the other folder, else marked as read. */
    void finish(Collection<Long> uids) throws MailboxProblem {
        Message[] messages = uids.stream().map(listed::get).filter(java.util.Objects::nonNull)
                .filter(message -> !message.isExpunged())
                .toArray(Message[]::new);
        if (messages.length == 0) {
            return;
        }
        try {
            folder.setFlags(messages, new Flags(Flags.Flag.SEEN), true);
            if (done != null) {
                move(messages, done);
            }
        } catch (MessagingException | RuntimeException e) {
            throw problem(e);
        }
    }

    private void move(Message[] messages, Folder to) throws MessagingException {
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(messages, to);
            return;
        }
        folder.copyMessages(messages, to);
        folder.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
        if (store.hasCapability("UIDPLUS")) {
            folder.expunge(messages);
        } else {
            folder.expunge();
        }
        Arrays.stream(messages).forEach(message -> listed.values().remove(message));
    }

    @Override
    public void close() {
        hangUp(store);
    }

    private static void hangUp(@Nullable IMAPStore store) {
        if (store != null) {
            try {
                store.close();
            } catch (MessagingException | RuntimeException gone) {
                // Was what we wanted.
            }
        }
    }
}
