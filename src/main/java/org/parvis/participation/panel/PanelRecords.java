package org.parvis.participation.panel;

import java.io.IOException;
import java.util.List;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On which lists somebody is, whom the town knows there by their e-mail address, or as they said themselves how to be reached. */
@Component
@Order(529)
class PanelRecords implements PersonalRecords, Erasable {

    private final CandidateForgettingStore lists;
    private final ListedPeople known;
    private final PanelDraws draws;

    PanelRecords(CandidateForgettingStore lists, ListedPeople known, PanelDraws draws) {
        this.lists = lists;
        this.known = known;
        this.draws = draws;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        sink.table("panelLists", List.of("panel", "number", "group", "name", "email", "address", "state", "invitedAt", "contact"));
        for (CandidateForgettingStore.Listed one : lists.listOf(subject.emails(), known.reachedBy(subject.emails(), subject.phones()))) {
            sink.row(one.panel(), one.number(), one.group(), one.name(), one.email(), one.address(), view.t("panel.state." + one.state()), one.invitedAt(), one.contact());
        }
    }

    /** Their number stays, as others were drawn beside it; their seat goes to the next. */
    @Override
    public List<Gone> erase(Erased what) {
        return List.of(new Gone("panelList", draws.forget(what.emails(), what.phones())));
    }
}
