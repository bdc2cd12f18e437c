package org.parvis.participation.debate;

import java.util.List;
import java.util.UUID;
import org.parvis.identity.AccountData;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.talk.Participants;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The debates that an account opened and how it votes, in the person's export: by mail from its address too. */
@Component
@Order(18)
class DebatesOfAccount implements AccountData {

    private final Accounts accounts;
    private final Participants participants;
    private final DebateStore debates;
    private final DebateVoteStore votes;
    private final DebateActStore acts;

    DebatesOfAccount(Accounts accounts, Participants participants, DebateStore debates, DebateVoteStore votes, DebateActStore acts) {
        this.accounts = accounts;
        this.participants = participants;
        this.debates = debates;
        this.votes = votes;
        this.acts = acts;
    }

    @Override
    public List<Table> of(UUID account, View view) {
        List<UUID> ids = participants.listOf(account, EmailAddress.small(accounts.get(account).email()));
        String at = view.t("talk.data.at");
        String question = view.t("debate.data.question");
        String words = view.t("talk.data.words");
        return List.of(
                new Table("debates", view.t("debate.data.debates"), List.of(at, view.t("talk.data.name"), question, words),
                        debates.listOf(ids).stream()
                                .map(one -> List.of(view.iso(one.createdAt()), one.shownName(), one.question(), DebateRecords.all(one.about())))
                                .toList()),
                new Table("debateVotes", view.t("debate.data.votes"), List.of(at, question, view.t("debate.data.position")),
                        votes.listOf(ids).stream()
                                .map(one -> List.of(view.iso(one.at()), one.question(), view.t("debate.position." + one.position())))
                                .toList()),
                new Table("debateAppeals", view.t("debate.data.appeals"), List.of(at, words),
                        acts.appealsOf(ids).stream().map(one -> List.of(view.iso(one.at()), one.words())).toList()));
    }
}
