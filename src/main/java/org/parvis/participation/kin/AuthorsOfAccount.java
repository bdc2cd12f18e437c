package org.parvis.participation.kin;

import java.util.List;
import java.util.UUID;
import org.parvis.identity.AccountData;
import org.parvis.identity.Accounts;
import org.parvis.participation.Proposals;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ideas of others of which an account's address is an author, in the person's export. */
@Component
@Order(17)
class AuthorsOfAccount implements AccountData {

    private final CoAuthors authors;
    private final Accounts accounts;
    private final Proposals proposals;

    AuthorsOfAccount(CoAuthors authors, Accounts accounts, Proposals proposals) {
        this.authors = authors;
        this.accounts = accounts;
        this.proposals = proposals;
    }

    @Override
    public List<Table> of(UUID account, View view) {
        List<String> columns =
                List.of(view.t("participation.mine.number"), view.t("participation.mine.title"), view.t("kin.author.name"));
        List<List<String>> rows = authors.listOf(accounts.get(account).email()).stream()
                .map(one -> List.of(proposals.get(one.proposalId()).number(), proposals.get(one.proposalId()).title(), one.shownName()))
                .toList();
        return List.of(new Table("coauthored", view.t("kin.author.of"), columns, rows));
    }
}
