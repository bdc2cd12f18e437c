package org.parvis.participation.kin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.participation.ProposalCases;
import org.parvis.participation.Proposals;
import org.parvis.participation.Voice;
import org.parvis.participation.Voices;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Of which ideas of others somebody is an author, what they want ideas to say, and what they proposed to make one or to split. */
@Component
@Order(521)
class KinRecords implements PersonalRecords, Erasable {

    private final AuthorStore authors;
    private final RevisionStore revisions;
    private final MergeStore merges;
    private final AuthorForgetting forgetting;
    private final Proposals proposals;
    private final Voices voices;

    KinRecords(
            AuthorStore authors,
            RevisionStore revisions,
            MergeStore merges,
            AuthorForgetting forgetting,
            Proposals proposals,
            Voices voices) {
        this.voices = voices;
        this.authors = authors;
        this.revisions = revisions;
        this.merges = merges;
        this.forgetting = forgetting;
        this.proposals = proposals;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        List<Author> invited = authors.listOf(subject.emails());
        sink.table("coAuthors", List.of("case", "title", "name", "organisation", "mandate", "at"));
        for (Author one : invited) {
            var proposal = proposals.get(one.proposalId());
            List<Voice> own = voices.list(proposal.id()).stream().filter(voice -> voice.author().equals(one.id())).toList();
            sink.row(
                    proposal.number(), proposal.title(), one.shownName(), joined(own, Voice::organisation), joined(own, voice -> voice.of().mandate()),
                    one.acceptedAt());
        }
        List<UUID> ideas = Stream.concat(subject.subjectsOf(ProposalCases.CODE).stream(), invited.stream().map(Author::proposalId)).distinct().toList();
        List<UUID> selves = new ArrayList<>(subject.subjectsOf(ProposalCases.CODE));
        invited.forEach(one -> selves.add(one.id()));
        sink.table("revisions", List.of("at", "title", "words"));
        for (UUID idea : ideas) {
            Revision waiting = revisions.find(idea).filter(one -> selves.contains(one.authorId())).orElse(null);
            if (waiting != null) {
                sink.row(waiting.at(), waiting.title(), waiting.words());
            }
        }
        sink.table("ideaMerges", List.of("at", "title", "words"));
        List<Merge> proposed = merges.listBy(selves);
        for (Merge merge : proposed) {
            if (!merge.isSplit()) {
                sink.row(merge.proposedAt(), merge.title(), merge.words());
            }
        }
        sink.table("ideaSplits", List.of("at", "title", "words"));
        for (Merge split : proposed) {
            if (split.isSplit()) {
                sink.row(split.proposedAt(), split.title(), split.words());
                for (Merge.Part part : split.parts()) {
                    sink.row(split.proposedAt(), part.title(), part.words());
                }
            }
        }
    }

    private static String joined(List<Voice> voices, Function<Voice, String> what) {
        return voices.stream().map(what).collect(Collectors.joining(", "));
    }

    @Override
    public List<Gone> erase(Erased what) {
        int ideas = authors.listOf(what.emails()).size();
        List<UUID> without = forgetting.erase(what.emails());
        proposals.forgetWords(without);
        return List.of(new Gone("coAuthor", ideas));
    }
}
