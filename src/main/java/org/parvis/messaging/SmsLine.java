package org.parvis.messaging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.messaging.sms.delivery.SmsAccountStore;
import org.parvis.messaging.sms.delivery.SmsDelivery;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether and how the territory in scope sends text messages. */
@Service
public class SmsLine {

    private final SmsAccountStore accounts;
    private final SmsDelivery delivery;
    private final Territories territories;
    private final Letterheads letterheads;
    private final Journal journal;
    private final Clock clock;

    SmsLine(
            SmsAccountStore accounts,
            SmsDelivery delivery,
            Territories territories,
            Letterheads letterheads,
            Journal journal,
            Clock clock) {
        this.letterheads = letterheads;
        this.accounts = accounts;
        this.delivery = delivery;
        this.territories = territories;
        this.journal = journal;
        this.clock = clock;
    }

    /** Text messages can be sent: the instance has a provider, the territory has set its sender. */
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return delivery.isSetUp() && accounts.find().isPresent();
    }

    /** Whether the instance has a provider. */
    public boolean hasProvider() {
        return delivery.isSetUp();
    }

    @Transactional(readOnly = true)
    public Optional<SmsAccount> account() {
        return accounts.find();
    }

    /** What was sent since the first of this month. */
    @Transactional(readOnly = true)
    public SmsMonth thisMonth() {
        LocalDate today = clock.instant()
                .atZone(territories.get(InTerritory.current()).zone())
                .toLocalDate();
        return accounts.month(today.withDayOfMonth(1));
    }

    /** A page of the territory's site, to be written into a text message. */
    public String url(String path) {
        return letterheads.current().url(path);
    }

    @Transactional
    public void change(SmsAccount account, Visitor by) {
        accounts.save(account);
        journal.append(JournalEntry.by(by, "messaging.smsChanged", "sender", account.sender())
                .with("declaredOn", account.declaredOn() == null ? "" : account.declaredOn().toString())
                .with("monthlyParts", account.monthlyParts())
                .with("partPrice", account.partPrice().toPlainString())
                .with("hourlyCap", account.caps().hourly())
                .with("dailyCap", account.caps().daily()));
    }
}
