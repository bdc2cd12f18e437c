package org.parvis.participation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.participation.kin.AuthorForgetting;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What ideas somebody sent, with each correction, which were sent in the name of an organisation, and which they support. */
@Component
@Order(520)
class ProposalRecords implements PersonalRecords, Erasable {

    private final ProposalStore proposals;
    private final ProposalVersionStore versions;
    private final SupportStore supports;
    private final OnBehalfStore behalf;
    private final ConclusionStore conclusions;
    private final StudyForgetting studies;
    private final AuthorForgetting authors;

    ProposalRecords(
            ProposalStore proposals,
            ProposalVersionStore versions,
            SupportStore supports,
            OnBehalfStore behalf,
            ConclusionStore conclusions,
            StudyForgetting studies,
            AuthorForgetting authors) {
        this.authors = authors;
        this.studies = studies;
        this.conclusions = conclusions;
        this.proposals = proposals;
        this.versions = versions;
        this.supports = supports;
        this.behalf = behalf;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        sink.table("proposals", List.of("case", "name", "organisation", "place", "version", "at", "title", "words"));
        for (UUID id : subject.subjectsOf(ProposalCases.CODE)) {
            Proposal proposal = proposals.find(id).orElse(null);
            if (proposal == null) {
                continue;
            }
            String organisation = behalf.list(id).stream().map(Voice::organisation).distinct().collect(Collectors.joining(", "));
            for (ProposalVersion version : versions.list(id)) {
                sink.row(
                        proposal.number(), proposal.shownName(), organisation, proposal.place(), version.ordinal(), version.at(), version.title(), version.words());
            }
        }
        answers(subject, sink);
        sink.table("proposalsOnBehalf", List.of("case", "organisation", "at", "title", "mandate"));
        for (OnBehalfStore.Proposed one : behalf.listOf(subject.files(), Integer.MAX_VALUE)) {
            sink.row(one.number(), one.organisation(), one.at(), one.title(), one.mandate());
        }
        sink.table("supports", List.of("case", "title", "at"));
        for (SupportStore.Given given : supports.listOf(subject.emails())) {
            sink.row(given.number(), given.title(), given.at());
        }
    }

    /** What they said to what was concluded about their ideas; what departments noted for themselves is about the idea. */
    private void answers(RightsSubject subject, RecordSink sink) throws IOException {
        sink.table("studyAnswers", List.of("case", "version", "at", "words"));
        for (UUID id : subject.subjectsOf(ProposalCases.CODE)) {
            Proposal proposal = proposals.find(id).orElse(null);
            if (proposal == null) {
                continue;
            }
            for (Conclusion conclusion : conclusions.list(id)) {
                if (conclusion.isAnswered()) {
                    sink.row(proposal.number(), conclusion.version(), conclusion.answeredAt(), conclusion.answer());
                }
            }
        }
    }

    /** What several people wrote stays the others’. What was erased of an idea leaves its number, its answer and its supports, which are nobody's any more. */
    @Override
    public List<Gone> erase(Erased what) {
        List<Gone> gone = new ArrayList<>();
        studies.forgetWords(what.caseIds());
        gone.add(new Gone("proposal", proposals.forgetWords(authors.eraseSenders(what.caseIds(), what.emails()))));
        gone.add(new Gone("onBehalf", behalf.forget(what.files())));
        gone.add(new Gone("support", supports.forget(what.emails())));
        return gone;
    }
}
