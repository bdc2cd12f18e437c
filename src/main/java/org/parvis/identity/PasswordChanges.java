package org.parvis.identity;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of one's own password: the current one is asked for, and the mailbox is told. */
@Service
public class PasswordChanges {

    private final Passwords passwords;
    private final MailTokens tokens;
    private final IdentityMails mails;

    PasswordChanges(Passwords passwords, MailTokens tokens, IdentityMails mails) {
        this.passwords = passwords;
        this.tokens = tokens;
        this.mails = mails;
    }

    /** Whether the current password is right, where there is one. */
    public boolean mayChange(Account account, String current) {
        return !account.hasPassword() || passwords.isRight(account, current);
    }

    @Transactional
    public void change(Account account, String password, Locale language) {
        passwords.change(account, password);
        tokens.forget(account.email());
        mails.tell("identity.mail.passwordChanged", account.email(), language);
    }

    @Transactional
    public void remove(UUID account) {
        passwords.remove(account);
    }
}
