package org.parvis.participation.talk;

import java.util.List;
import java.util.UUID;
import org.parvis.identity.AccountData;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an account said under ideas and thinks of others' comments, in the person's export. */
@Component
@Order(17)
class CommentsOfAccount implements AccountData {

    private final ParticipantStore participants;
    private final CommentStore comments;
    private final CommentVoteStore votes;

    CommentsOfAccount(ParticipantStore participants, CommentStore comments, CommentVoteStore votes) {
        this.participants = participants;
        this.comments = comments;
        this.votes = votes;
    }

    @Override
    public List<Table> of(UUID account, View view) {
        List<UUID> ids = participants.listOf(account);
        List<List<String>> said = comments.listOf(ids).stream()
                .map(one -> List.of(view.iso(one.saidAt()), one.shownName(), one.words(), one.source()))
                .toList();
        List<List<String>> given = votes.listOf(ids).stream()
                .map(one -> List.of(view.iso(one.at()), view.t("talk.opinion." + one.opinion())))
                .toList();
        return List.of(
                new Table("comments", view.t("talk.data.comments"), List.of(
                        view.t("talk.data.at"), view.t("talk.data.name"), view.t("talk.data.words"), view.t("talk.data.source")), said),
                new Table("commentVotes", view.t("talk.data.votes"), List.of(view.t("talk.data.at"), view.t("talk.data.opinion")), given));
    }
}
