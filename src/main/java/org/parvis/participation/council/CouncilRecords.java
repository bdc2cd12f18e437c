package org.parvis.participation.council;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.participation.council.Mandate.End;
import org.parvis.participation.council.Mandate.NamedBy;
import org.parvis.participation.council.Mandate.Naming;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RecordSink.Term;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The mandates of somebody whom the town knows in councils by their e-mail address or by their application, and the seats for which they applied. */
@Component
@Order(532)
class CouncilRecords implements PersonalRecords, Erasable {

    private final MandateStore mandates;
    private final ApplicationStore applications;
    private final CouncilForgettingStore forgetting;
    private final CouncilStore councils;
    private final CollegeStore colleges;
    private final Councils days;

    CouncilRecords(
            MandateStore mandates,
            ApplicationStore applications,
            CouncilForgettingStore forgetting,
            CouncilStore councils,
            CollegeStore colleges,
            Councils days) {
        this.mandates = mandates;
        this.applications = applications;
        this.forgetting = forgetting;
        this.councils = councils;
        this.colleges = colleges;
        this.days = days;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        Map<UUID, String> titles = new HashMap<>();
        councils.list().forEach(one -> titles.put(one.id(), one.title()));
        sink.table("councilMandates", List.of("council", "college", "name", "email", "startsOn", "endsOn", "endedOn", "reason", "words", "shown", "consent", "consentAt"));
        for (Mandate one : mandates.listOf(subject.emails(), subject.caseIds())) {
            End end = one.end();
            sink.row(
                    titles.getOrDefault(one.councilId(), ""), college(one.councilId(), one.collegeId()), one.member().name(), one.member().email(),
                    one.startsOn(), one.endsOn(), end == null ? null : end.on(),
                    end == null ? null : new Term(end.reason().name(), view.t("council.end." + end.reason())), end == null ? null : end.words(),
                    one.naming().isNamed(), consent(one.naming(), view), one.naming().at());
        }
        sink.table("councilApplications", List.of("case", "council", "college", "motivation", "status", "at", "consent", "consentAt"));
        for (UUID id : subject.subjectsOf(ApplicationCases.CODE)) {
            Application one = applications.find(id).orElse(null);
            if (one != null) {
                sink.row(
                        one.number(), titles.getOrDefault(one.councilId(), ""), college(one.councilId(), one.collegeId()), one.motivation(),
                        new Term(one.state().name(), view.t("council.application.state." + one.state())), one.sentAt(),
                        consent(one.naming(), view), one.naming().at());
            }
        }
    }

    /** In the words to which they said yes, there or to an agent; that they said no, where they did; empty where they were not asked. */
    private static String consent(Naming naming, View view) {
        if (!naming.isNamed()) {
            return naming.at() == null ? "" : view.t("council.naming.no");
        }
        return view.t(naming.by() == NamedBy.DESK ? "council.intake.wantsName" : "council.wantsName");
    }

    private String college(UUID council, UUID college) {
        return colleges.find(council, college).map(College::name).orElse("");
    }

    /** That a seat was held stays, nobody's; whoever sits leaves it. */
    @Override
    public List<Gone> erase(Erased what) {
        List<Gone> gone = new ArrayList<>();
        gone.add(new Gone("councilMandate", forgetting.forget(what.emails(), what.caseIds(), days.today())));
        gone.add(new Gone("councilApplication", forgetting.forgetApplications(what.caseIds())));
        return gone;
    }
}
