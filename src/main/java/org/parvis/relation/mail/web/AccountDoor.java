package org.parvis.relation.mail.web;

import java.util.List;
import org.parvis.relation.mail.MailAccount;
import org.parvis.relation.mail.MailAccounts;
import org.parvis.territory.TerritoryDoor;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on the territory's page how many mailboxes are read. */
@Component
@Order(110)
class AccountDoor implements TerritoryDoor {

    private final MailAccounts accounts;

    AccountDoor(MailAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Door door(View view) {
        List<MailAccount> all = accounts.list();
        long failing = all.stream().filter(one -> one.active() && one.health().problem() != null).count();
        String summary = failing > 0
                ? view.t("mail.account.door.failing", all.size(), failing)
                : view.t("mail.account.door", all.size());
        return new Door(view.t("mail.account.title"), summary, AccountController.PATH);
    }
}
