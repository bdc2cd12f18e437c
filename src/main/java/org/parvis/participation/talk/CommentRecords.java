package org.parvis.participation.talk;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody said under ideas, said against moderators, thinks of others' comments, and objected to. */
@Component
@Order(525)
class CommentRecords implements PersonalRecords, Erasable {

    private final ParticipantStore participants;
    private final ParticipantForgetting forgetting;
    private final CommentStore comments;
    private final CommentListing listing;
    private final CommentQueue queue;
    private final CommentVoteStore votes;
    private final CommentActStore acts;
    private final CommentFlagStore flags;
    private final ObjectionStore objections;

    CommentRecords(
            ParticipantStore participants,
            ParticipantForgetting forgetting,
            CommentStore comments,
            CommentListing listing,
            CommentQueue queue,
            CommentVoteStore votes,
            CommentActStore acts,
            CommentFlagStore flags,
            ObjectionStore objections) {
        this.participants = participants;
        this.forgetting = forgetting;
        this.comments = comments;
        this.listing = listing;
        this.queue = queue;
        this.votes = votes;
        this.acts = acts;
        this.flags = flags;
        this.objections = objections;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        List<UUID> ids = participants.listOf(subject.emails());
        sink.table("comments", List.of("at", "name", "words", "source", "rewording"));
        for (Comment comment : comments.listOf(ids)) {
            sink.row(comment.saidAt(), comment.shownName(), comment.words(), comment.source(), comment.rewording().after());
        }
        sink.table("commentAppeals", List.of("at", "words"));
        for (Appeal appeal : acts.appealsOf(ids)) {
            sink.row(appeal.at(), appeal.words());
        }
        sink.table("commentVotes", List.of("at", "opinion"));
        for (CommentVoteStore.Given vote : votes.listOf(ids)) {
            sink.row(vote.at(), new RecordSink.Term(vote.opinion().name(), view.t("talk.opinion." + vote.opinion())));
        }
        sink.table("commentFlags", List.of("at", "words"));
        for (Flag flag : flags.listOf(subject.emails())) {
            sink.row(flag.at(), flag.reason());
        }
        sink.table("objections", List.of("at", "article", "words"));
        for (Objection one : objections.listOf(subject.emails())) {
            sink.row(one.at(), one.article(), one.words());
        }
    }

    /** Words go too, not the name alone: the place stays where others have answered. */
    @Override
    public List<Gone> erase(Erased what) {
        Set<String> emails = what.emails();
        forgetting.forgetLinks(emails);
        List<UUID> ids = participants.listOf(emails);
        forgetting.hold(ids);
        int objected = flags.forget(emails) + objections.forget(emails);
        int words = withdraw(ids);
        forgetting.forget(ids);
        return List.of(new Gone("comment", words), new Gone("commentFlag", objected));
    }

    /** As their authors would, the latest first: an answer before what it answers. Gives of how many comments. */
    private int withdraw(List<UUID> authors) {
        int words = 0;
        for (Comment said : comments.listOf(authors).stream().sorted(Comparator.comparing(Comment::id).reversed()).toList()) {
            if (!said.words().isEmpty()) {
                listing.withdraw(said);
                queue.withdrawn(said);
                words++;
            }
        }
        return words;
    }
}
