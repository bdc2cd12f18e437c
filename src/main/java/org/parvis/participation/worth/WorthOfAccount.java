package org.parvis.participation.worth;

import java.util.List;
import java.util.UUID;
import org.parvis.identity.AccountData;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an account, or its address by mail, said that projects are worth, in the person's export. */
@Component
@Order(18)
class WorthOfAccount implements AccountData {

    private final WorthStore store;
    private final Accounts accounts;

    WorthOfAccount(WorthStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    @Override
    public List<Table> of(UUID account, View view) {
        String email = EmailAddress.small(accounts.get(account).email());
        List<String> columns = List.of(
                view.t("worth.data.project"), view.t("worth.data.at"), view.t("worth.data.answer"), view.t("worth.data.words"));
        return List.of(new Table("worth", view.t("worth.data"), columns, store.listOf(List.of(email)).stream()
                .map(one -> List.of(
                        one.project(), view.iso(one.answer().at()), view.t("worth.verdict." + one.answer().verdict()), one.answer().words()))
                .toList()));
    }
}
