package org.parvis.report.open311.server;

import java.util.List;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.casework.Entry;
import org.parvis.casework.Timeline;
import org.parvis.report.Report;
import org.parvis.report.Reports;
import org.parvis.report.Visibility;
import org.parvis.report.open311.ApiKey;
import org.parvis.report.open311.ApiKeys;
import org.parvis.report.open311.wire.Mistake;
import org.parvis.report.open311.wire.NewUpdate;
import org.parvis.report.open311.wire.RequestUpdate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes updates on requests that both sides know; the same one a second time is refused and changes nothing. */
@Component
class UpdateIntake {

    private final ApiKeys keys;
    private final Reports reports;
    private final Cases cases;
    private final Timeline timeline;
    private final UpdateStore store;
    private final UpdateEffect effect;

    UpdateIntake(
            ApiKeys keys,
            Reports reports,
            Cases cases,
            Timeline timeline,
            UpdateStore store,
            UpdateEffect effect) {
        this.keys = keys;
        this.reports = reports;
        this.cases = cases;
        this.timeline = timeline;
        this.store = store;
        this.effect = effect;
    }

    @Transactional
    public RequestUpdate.Taken take(Call call) {
        ApiKey key = keys.admit(call.argument("api_key"), ApiKey.Scope.UPDATE);
        NewUpdate update = NewUpdate.of(call.parameters());
        Report report = reports.find(update.requestId())
                .filter(found -> found.visibility() != Visibility.HIDDEN)
                .orElseThrow(() -> Mistake.notFound("service_request_id is not known here."));
        if (!store.claim(key.id(), update, report.caseId())) {
            throw Mistake.badRequest("update_id already exists.");
        }
        Case subject = cases.get(report.caseId());
        int before = timeline.publicPartOf(subject.id()).size();
        effect.of(update, subject, key, call.locale());
        List<Entry> after = timeline.publicPartOf(subject.id());
        if (after.size() > before) {
            store.link(key.id(), update.id(), after.getLast().id());
        }
        return new RequestUpdate.Taken(update.id());
    }
}
