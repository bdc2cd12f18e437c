package org.parvis.participation.petition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parvis.participation.petition.SignatureForgettingStore.Known;
import org.parvis.participation.talk.Appeal;
import org.parvis.participation.talk.Objection;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RecordSink.Term;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The petitions that somebody began or signed, and what they have begun to write. */
@Component
@Order(530)
class PetitionRecords implements PersonalRecords, Erasable {

    private final PetitionStore petitions;
    private final PetitionDraftStore drafts;
    private final SignatureForgetting forgetting;
    private final PetitionActStore acts;
    private final RemarkStore remarks;

    PetitionRecords(
            PetitionStore petitions, PetitionDraftStore drafts, SignatureForgetting forgetting, PetitionActStore acts, RemarkStore remarks) {
        this.acts = acts;
        this.remarks = remarks;
        this.petitions = petitions;
        this.drafts = drafts;
        this.forgetting = forgetting;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        sink.table("petitions", List.of("number", "title", "asks", "why", "place", "name", "status"));
        for (UUID id : subject.subjectsOf(PetitionCases.CODE)) {
            Petition one = petitions.find(id).orElse(null);
            if (one != null) {
                PetitionText text = one.text();
                sink.row(
                        one.number(), text.title(), text.asks(), text.why(), text.place(), text.shownName(),
                        new Term(one.state().name(), view.t("petition.state." + one.state())));
            }
        }
        sink.table("signatures", List.of("petition", "givenName", "familyName", "postcode", "born", "shown", "news", "status", "signedAt"));
        for (Known one : forgetting.of(subject.emails())) {
            Signature known = one.signature();
            sink.row(
                    one.title(), known.who().given(), known.who().family(), known.who().postcode(), known.who().born(), known.isShown(), known.wantsNews(),
                    new Term(known.state().name(), view.t("petition.signature.state." + known.state())), known.countedAt());
        }
        sink.table("petitionDrafts", List.of("title"));
        for (String title : drafts.listTitles(subject.emails())) {
            sink.row(title);
        }
        sink.table("petitionAppeals", List.of("at", "words"));
        for (Appeal appeal : acts.appealsAbout(List.copyOf(subject.subjectsOf(PetitionCases.CODE)))) {
            sink.row(appeal.at(), appeal.words());
        }
        sink.table("petitionRemarks", List.of("at", "article", "words"));
        for (Objection remark : remarks.listOf(subject.emails())) {
            sink.row(remark.at(), remark.article(), remark.words());
        }
    }

    @Override
    public List<Gone> erase(Erased what) {
        List<Gone> gone = new ArrayList<>();
        acts.forgetAppeals(what.caseIds());
        gone.add(new Gone("petitionRemark", remarks.forget(what.emails())));
        gone.add(new Gone("petition", petitions.forget(what.caseIds())));
        gone.add(new Gone("signature", forgetting.forget(forgetting.of(what.emails()))));
        gone.add(new Gone("petitionDraft", drafts.deleteOf(what.emails())));
        return gone;
    }
}
