package org.parvis.participation.opinion;

import java.util.List;
import java.util.UUID;
import org.parvis.identity.AccountData;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.talk.Participants;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The statements that an account added and how it votes, in the person's export: by mail from its address too. */
@Component
@Order(18)
class OpinionsOfAccount implements AccountData {

    private final Accounts accounts;
    private final Participants participants;
    private final StatementStore statements;
    private final StatementVoteStore votes;
    private final StatementActStore acts;

    OpinionsOfAccount(
            Accounts accounts, Participants participants, StatementStore statements, StatementVoteStore votes, StatementActStore acts) {
        this.accounts = accounts;
        this.participants = participants;
        this.statements = statements;
        this.votes = votes;
        this.acts = acts;
    }

    @Override
    public List<AccountData.Table> of(UUID account, View view) {
        List<UUID> ids = participants.listOf(account, EmailAddress.small(accounts.get(account).email()));
        String at = view.t("talk.data.at");
        String words = view.t("opinion.statement");
        return List.of(
                new AccountData.Table("statements", view.t("rights.data.statements"), List.of(at, words),
                        statements.listBy(ids).stream().map(one -> List.of(view.iso(one.createdAt()), one.words())).toList()),
                new AccountData.Table("statementVotes", view.t("rights.data.statementVotes"), List.of(at, words, view.t("opinion.opinion")),
                        votes.listOf(ids).stream()
                                .map(one -> List.of(view.iso(one.at()), one.statement(), view.t("opinion.vote." + one.opinion())))
                                .toList()),
                new AccountData.Table("statementAppeals", view.t("rights.data.statementAppeals"), List.of(at, view.t("talk.data.words")),
                        acts.appealsOf(ids).stream().map(one -> List.of(view.iso(one.at()), one.words())).toList()));
    }
}
