package org.parvis.participation.talk;

import java.util.List;
import java.util.UUID;
import org.parvis.identity.AccountData;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What an account said under ideas and against moderators, thinks of others' comments and objects to, in the person's export:
 * by mail from its address too.
 */
@Component
@Order(17)
class CommentsOfAccount implements AccountData {

    private final Accounts accounts;
    private final ParticipantStore participants;
    private final CommentStore comments;
    private final CommentVoteStore votes;
    private final CommentActStore acts;
    private final CommentFlagStore flags;
    private final ObjectionStore objections;

    CommentsOfAccount(
            Accounts accounts,
            ParticipantStore participants,
            CommentStore comments,
            CommentVoteStore votes,
            CommentActStore acts,
            CommentFlagStore flags,
            ObjectionStore objections) {
        this.accounts = accounts;
        this.participants = participants;
        this.comments = comments;
        this.votes = votes;
        this.acts = acts;
        this.flags = flags;
        this.objections = objections;
    }

    @Override
    public List<Table> of(UUID account, View view) {
        String email = EmailAddress.small(accounts.get(account).email());
        List<UUID> ids = participants.listOf(account, email);
        String at = view.t("talk.data.at");
        String words = view.t("talk.data.words");
        return List.of(
                new Table("comments", view.t("talk.data.comments"), List.of(at, view.t("talk.data.name"), words, view.t("talk.data.source"), view.t("talk.data.rewording")),
                        comments.listOf(ids).stream()
                                .map(one -> List.of(view.iso(one.saidAt()), one.shownName(), one.words(), one.source(), one.rewording().after()))
                                .toList()),
                new Table("commentVotes", view.t("talk.data.votes"), List.of(at, view.t("talk.data.opinion")),
                        votes.listOf(ids).stream()
                                .map(one -> List.of(view.iso(one.at()), view.t("talk.opinion." + one.opinion())))
                                .toList()),
                new Table("commentAppeals", view.t("talk.data.appeals"), List.of(at, words),
                        acts.appealsOf(ids).stream().map(one -> List.of(view.iso(one.at()), one.words())).toList()),
                new Table("commentFlags", view.t("talk.data.flags"), List.of(at, words),
                        flags.listOf(List.of(email)).stream().map(one -> List.of(view.iso(one.at()), one.reason())).toList()),
                new Table("objections", view.t("talk.data.objections"), List.of(at, view.t("talk.article"), words),
                        objections.listOf(List.of(email)).stream().map(one -> List.of(view.iso(one.at()), one.article(), one.words())).toList()));
    }
}
