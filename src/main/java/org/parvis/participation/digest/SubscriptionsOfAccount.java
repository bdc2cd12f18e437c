package org.parvis.participation.digest;

import java.util.List;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.identity.AccountData;
import org.parvis.identity.AccountDeleted;
import org.parvis.identity.AccountSubscriptions;
import org.parvis.identity.Accounts;
import org.parvis.identity.AddressChanged;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.AddressMoves;
import org.parvis.web.View;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The letters that an account, or its address by mail, gets: among its subscriptions, in its export, and gone with it. */
@Component
@Order(21)
class SubscriptionsOfAccount implements AccountData, AccountSubscriptions {

    private final Accounts accounts;
    private final Subscriptions subscriptions;
    private final SubscriberStore subscribers;
    private final WishStore wishes;
    private final Topics topics;
    private final AddressMoves moves;

    SubscriptionsOfAccount(
            Accounts accounts, Subscriptions subscriptions, SubscriberStore subscribers, WishStore wishes, Topics topics, AddressMoves moves) {
        this.moves = moves;
        this.accounts = accounts;
        this.subscriptions = subscriptions;
        this.subscribers = subscribers;
        this.wishes = wishes;
        this.topics = topics;
    }

    @Override
    public List<Entry> of(Account account, View view) {
        return subscriptions.listOf(account).stream()
                .map(one -> new Entry(
                        topics.name(one.process(), view.locale()), view.t("digest.letter"), "/participer/lettres",
                        "/compte/abonnements/lettre/" + one.id() + "/fin"))
                .toList();
    }

    @Override
    public List<Table> of(UUID account, View view) {
        List<String> columns = List.of(view.t("digest.export.subject"), view.t("digest.export.way"), view.t("digest.export.confirmed"));
        return List.of(new Table("letters", view.t("rights.data.letters"), columns, subscriptions.listOf(accounts.get(account)).stream()
                .map(one -> List.of(
                        topics.name(one.process(), view.locale()), view.t("digest.way." + one.way()), view.iso(one.confirmedAt())))
                .toList()));
    }

    /** In the transaction that changes the account's address: who gets letters twice gets them once. */
    @EventListener
    void on(AddressChanged event) {
        wishes.forget(List.of(event.before()));
        List<UUID> theirs = subscribers.listIds(List.of(event.before()), event.accountId());
        if (theirs.isEmpty()) {
            return;
        }
        UUID stays = subscribers.listIds(List.of(event.after()), null).stream().findFirst().orElse(theirs.getFirst());
        List<UUID> others = theirs.stream().filter(one -> !one.equals(stays)).toList();
        others.forEach(one -> subscribers.join(one, stays));
        subscribers.readdress(stays, event.after(), event.accountId());
        moves.note(event, "letters", 1, theirs.contains(stays) ? theirs.size() - 1 : theirs.size());
    }

    /** In the transaction that deletes the account. */
    @EventListener
    void on(AccountDeleted event) {
        List<String> email = List.of(EmailAddress.small(event.email()));
        subscribers.delete(subscribers.listIds(email, event.accountId()));
        wishes.forget(email);
    }
}
