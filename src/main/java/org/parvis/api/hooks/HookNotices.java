package org.parvis.api.hooks;

import java.util.Locale;
import java.util.Optional;
import org.parvis.identity.Accounts;
import org.parvis.identity.Staff;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.shared.Role;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** Tells the administrators that a webhook was put out of use, as nobody was at the other end. */
@Component
class HookNotices {

    private final Accounts accounts;
    private final Outbox outbox;
    private final Journal journal;
    private final Territories territories;
    private final Words words;

    HookNotices(Accounts accounts, Outbox outbox, Journal journal, Territories territories, Words words) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.journal = journal;
        this.territories = territories;
        this.words = words;
    }

    /** @param key what makes this time another than the one before */
    void disabled(Hook hook, String key) {
        Locale language = territories.current().language();
        String host = Hooks.host(hook);
        MessageText text = MessageText.in(language)
                .subject(words.text(language, "api.letter.disabled.subject", host))
                .paragraph(words.text(language, "api.letter.disabled.text", host))
                .button(words.text(language, "api.letter.disabled.open"), "/admin/api/webhooks/" + hook.id())
                .build();
        accounts.listStaff().stream()
                .filter(one -> one.has(Role.ADMINISTRATOR))
                .map(Staff::email)
                .map(EmailAddress::find)
                .flatMap(Optional::stream)
                .forEach(address -> outbox.send(OutgoingMessage.of(address, "api/hook/" + key + "/" + address, text)));
        journal.append(JournalEntry.bySystem("api.hookGivenUp", "webhook", hook.id()).with("host", host));
    }
}
