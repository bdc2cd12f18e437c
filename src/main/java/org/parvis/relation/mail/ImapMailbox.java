package org.parvis.relation.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** A mailbox over IMAP, open for one round. */
final class ImapMailbox implements AutoCloseable {

    private final ImapConnection connection;
    private final IMAPStore store;
    private final IMAPFolder folder;
    private final @Nullable Folder done;
    private final Map<Long, Message> listed = new HashMap<>();

    private ImapMailbox(ImapConnection connection, @Nullable Folder done) {
        this.connection = connection;
        this.store = connection.store();
        this.folder = connection.folder();
        this.done = done;
    }

    static ImapMailbox open(MailAccount account, String password) throws MailboxProblem {
        ImapConnection connection = ImapConnection.open(account, password, ImapConnection.ANSWER_MILLIS, Folder.READ_WRITE);
        try {
            return new ImapMailbox(connection, done(connection.store(), account.doneFolder()));
        } catch (MessagingException | RuntimeException e) {
            connection.close();
            throw ImapConnection.problem(e);
        } catch (MailboxProblem e) {
            connection.close();
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

    long uidValidity() throws MailboxProblem {
        try {
            return folder.getUIDValidity();
        } catch (MessagingException | RuntimeException e) {
            throw ImapConnection.problem(e);
        }
    }

    int count() throws MailboxProblem {
        return connection.count();
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
            throw ImapConnection.problem(e);
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
        } catch (MessageRemovedException e) {
            return Fetched.GONE;
        } catch (MessagingException | IOException | RuntimeException e) {
            throw ImapConnection.problem(e);
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
        Message[] messages = uids.stream().map(listed::get).filter(Objects::nonNull)
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
            throw ImapConnection.problem(e);
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
        connection.close();
    }
}
