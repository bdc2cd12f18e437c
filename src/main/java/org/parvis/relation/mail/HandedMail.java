package org.parvis.relation.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.parvis.shared.Ids;
import org.springframework.stereotype.Service;

/** Mails that somebody hands in instead of having a mailbox read: those of a demonstration. The same path from there on. */
@Service
public class HandedMail {

    private final MailAccountStore accounts;
    private final MailIntake intake;

    HandedMail(MailAccountStore accounts, MailIntake intake) {
        this.accounts = accounts;
        this.intake = intake;
    }

    /** Makes a mailbox that no server has: nothing is read, answers to it are told apart. */
    public void open(UUID departmentId, String address) {
        MailServer nowhere = new MailServer("imap.parvis.invalid", 993, MailServer.Security.TLS, address);
        accounts.save(new MailAccount(
                Ids.next(), departmentId, address, nowhere, "INBOX", "", true, true, false,
                new MailAccount.Health(0, 0, null, null, null, null)));
    }

    /**
     * Takes a mail as if it had come to a mailbox.
     *
     * @param address of the mailbox, with or without what stands behind a plus
     * @return whether there is such a mailbox
     */
    public boolean deliver(String address, byte[] mail) {
        String plain = address.replaceFirst("\\+[^@]*@", "@");
        List<MailAccount> found =
                accounts.list().stream().filter(one -> one.address().equalsIgnoreCase(plain)).toList();
        found.stream().findFirst().ifPresent(account -> deliver(account, mail));
        return !found.isEmpty();
    }

    private void deliver(MailAccount account, byte[] mail) {
        try {
            Path file = Files.createTempFile("parvis-mail", ".eml");
            try {
                Files.write(file, mail);
                intake.take(new Arrival(account, null, file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
