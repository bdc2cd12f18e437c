package org.parvis.relation.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** One folder of a mailbox over IMAP (RFC 9051), open until it is closed. Each word to the server has a limit of time. */
final class ImapConnection implements AutoCloseable {

    static final String ANSWER_MILLIS = "20000";
    private static final String CONNECT_MILLIS = "5000";

    private final IMAPStore store;
    private final IMAPFolder folder;

    private ImapConnection(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /**
     * Calls the server and opens the folder.
     *
     * @param patience for how many milliseconds an answer is waited for
     * @param mode {@link Folder#READ_ONLY} or {@link Folder#READ_WRITE}
     */
    static ImapConnection open(MailAccount account, String password, String patience, int mode) throws MailboxProblem {
        MailServer server = account.server();
        IMAPStore store = null;
        try {
            store = (IMAPStore) Session.getInstance(properties(server, patience)).getStore("imap");
            store.connect(server.host(), server.port(), server.login(), password);
            IMAPFolder folder = (IMAPFolder) store.getFolder(account.folder());
            folder.open(mode);
            return new ImapConnection(store, folder);
        } catch (MessagingException | RuntimeException e) {
            hangUp(store);
            throw problem(e);
        }
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

    /** In words for an administrator. */
    static MailboxProblem problem(Exception e) {
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

    IMAPStore store() {
        return store;
    }

    IMAPFolder folder() {
        return folder;
    }

    int count() throws MailboxProblem {
        try {
            return folder.getMessageCount();
        } catch (MessagingException | RuntimeException e) {
            throw problem(e);
        }
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
