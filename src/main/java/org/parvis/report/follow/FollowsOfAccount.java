package org.parvis.report.follow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.AccountData;
import org.parvis.identity.AccountDeleted;
import org.parvis.identity.AccountSection;
import org.parvis.identity.Accounts;
import org.parvis.identity.AddressChanged;
import org.parvis.web.View;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an account follows: its door, its part of the person's export, and its end with the account. */
@Component
@Order(20)
class FollowsOfAccount implements AccountData, AccountSection {

    private final Follows follows;
    private final FollowLetters letters;
    private final Accounts accounts;

    FollowsOfAccount(Follows follows, FollowLetters letters, Accounts accounts) {
        this.follows = follows;
        this.letters = letters;
        this.accounts = accounts;
    }

    @Override
    public Optional<Door> door(View view) {
        return Optional.of(new Door(
                view.t("report.follow.mine"), view.t("report.follow.mine.more"), "/compte/abonnements"));
    }

    @Override
    public List<Table> of(UUID account, View view) {
        List<List<String>> rows = follows.listOf(accounts.get(account)).stream()
                .map(follow -> List.of(
                        letters.name(follow.subject(), view.locale()),
                        view.t("report.follow.rhythm." + follow.rhythm()),
                        follow.email() == null ? "" : follow.email()))
                .toList();
        List<String> columns = List.of(
                view.t("report.follow.export.subject"),
                view.t("report.follow.export.rhythm"),
                view.t("report.follow.export.email"));
        return List.of(new Table("follows", view.t("report.follow.mine"), columns, rows));
    }

    /** In the transaction that changes the account's address: what that followed by mail goes along. */
    @EventListener
    void on(AddressChanged event) {
        follows.readdress(event.before(), event.after());
    }

    /** In the transaction that deletes the account: nobody is written to whose account is gone. */
    @EventListener
    void on(AccountDeleted event) {
        follows.endAllOf(event.accountId());
    }
}
