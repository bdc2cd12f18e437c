package org.parvis.relation.mail;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mailboxes of the territory in scope, as its administrator sets them. */
@Service
public class MailAccounts {

    private final MailAccountStore store;
    private final MailboxDoor door;
    private final MailboxReading reading;
    private final Journal journal;
    private final Clock clock;

    MailAccounts(MailAccountStore store, MailboxDoor door, MailboxReading reading, Journal journal, Clock clock) {
        this.store = store;
        this.door = door;
        this.reading = reading;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<MailAccount> list() {
        return store.list();
    }

    @Transactional(readOnly = true)
    public Optional<MailAccount> find(UUID id) {
        return store.find(id);
    }

    /**
     * Writes a mailbox.
     *
     * @param password null: as before; refused where the server or the name changes, as a password goes only where it was
     *     given for
     * @throws Refusal without password, or where another mailbox has the address
     */
    @Transactional
    public void save(MailAccount account, @Nullable String password, Visitor by) {
        boolean keeps = store.find(account.id())
                .filter(MailAccount::hasPassword)
                .filter(before -> isSameLogin(before.server(), account.server()))
                .isPresent();
        if (password == null && !keeps) {
            throw new Refusal("mail.account.refused.password");
        }
        if (!store.save(account)) {
            throw new Refusal("mail.account.refused.twice");
        }
        if (password != null) {
            store.savePassword(account.id(), door.sealed(account, password));
        }
        journal.append(JournalEntry.by(by, "mail.accountChanged", "mailbox", account.address()));
    }

    private static boolean isSameLogin(MailServer before, MailServer now) {
        return before.host().equals(now.host())
                && before.port() == now.port()
                && before.security() == now.security()
                && before.login().equals(now.login());
    }

    /** No longer read; its mails stay. */
    @Transactional
    public void remove(MailAccount account, Visitor by) {
        store.delete(account.id());
        journal.append(JournalEntry.by(by, "mail.accountRemoved", "mailbox", account.address()));
    }

    /** Opens the mailbox and looks how many mails lie in it, without reading any; empty where that fails, which is kept. */
    public OptionalInt tryOut(MailAccount account) {
        try {
            int found = reading.tryOut(account);
            store.markRead(account.id(), 0, clock.instant());
            return OptionalInt.of(found);
        } catch (MailboxProblem problem) {
            store.markFailed(account.id(), String.valueOf(problem.getMessage()), clock.instant(), null);
            return OptionalInt.empty();
        }
    }
}
