package org.parvis.journeys;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.casework.Signatory;
import org.parvis.files.Pictures;
import org.parvis.report.NewReport;
import org.parvis.report.Reports;
import org.parvis.report.SubmittedReport;
import org.parvis.questions.Answers;
import org.parvis.report.figures.Counting;
import org.parvis.shared.GeoPoint;
import org.parvis.testing.SamplePictures;
import org.springframework.stereotype.Component;

/** Makes reports in several states for pages that are looked at, in the territory in scope. */
@Component
class TownWithReports {

    private static final GeoPoint CENTRE = new GeoPoint(2.2892, 48.7782);
    private static final Actor NADIA = Actor.agent(new UUID(0, 1), "Nadia B.");
    private static final Signatory SIGNED = new Signatory("Nadia B.", "service éclairage");

    private final Reports reports;
    private final CaseActs acts;
    private final Pictures pictures;
    private final Counting counting;

    TownWithReports(Reports reports, CaseActs acts, Pictures pictures, Counting counting) {
        this.reports = reports;
        this.acts = acts;
        this.pictures = pictures;
        this.counting = counting;
    }

    /** One that was resolved, one that waits for its sender, and others; every third with a photo. */
    record Made(SubmittedReport resolved, SubmittedReport waiting) {}

    Made make(int others) {
        SubmittedReport resolved = report("Le lampadaire est éteint devant l’école du Centre.", 0);
        acts.take(resolved.caseId(), NADIA);
        acts.decide(
                resolved.caseId(),
                DecisionDraft.resolved("Réparé jeudi : le luminaire a été remplacé par un modèle à détection.")
                        .then("Les trois autres de la rue seront changés avant le 5 décembre.")
                        .signedBy(SIGNED),
                NADIA);
        SubmittedReport waiting = report("La lampe du passage clignote toute la nuit.", 1);
        acts.askRequester(waiting.caseId(), "De quel côté du passage se trouve-t-elle ?", NADIA);
        for (int i = 2; i < others + 2; i++) {
            report("Lampe numéro " + i + " éteinte depuis plusieurs jours, on n’y voit rien le soir.", i);
        }
        counting.catchUp();
        return new Made(resolved, waiting);
    }

    private SubmittedReport report(String text, int index) {
        GeoPoint place = CENTRE.movedBy(index % 6 * 30, index / 6 * 25);
        return reports.submit(NewReport.of("lampadaire-eteint", text, place)
                .at(place, (index + 1) + " rue Houdan", null)
                .answering(new Answers(Map.of("poteau", List.of("1042"), "etendue", List.of("une"))))
                .withPhotos(
                        index % 3 == 0
                                ? List.of(pictures.receive(new ByteArrayInputStream(SamplePictures.jpeg(960, 720))))
                                : List.of())
                .from(new Requester("Awa Diop", "awa@exemple.fr", null, "fr")));
    }
}
