package org.parvis.participation;

import java.util.List;
import java.util.UUID;
import org.parvis.identity.AccountData;
import org.parvis.identity.Accounts;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ideas that an account supports, or its address by mail, in the person's export. */
@Component
@Order(16)
class SupportsOfAccount implements AccountData {

    private final SupportStore store;
    private final Accounts accounts;

    SupportsOfAccount(SupportStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    @Override
    public List<Table> of(UUID account, View view) {
        List<String> columns =
                List.of(view.t("participation.mine.number"), view.t("participation.mine.title"), view.t("participation.mine.at"));
        List<List<String>> rows = store.listOf(accounts.get(account)).stream()
                .map(given -> List.of(given.number(), given.title(), view.iso(given.at())))
                .toList();
        return List.of(new Table("supports", view.t("participation.mine.supports"), columns, rows));
    }
}
