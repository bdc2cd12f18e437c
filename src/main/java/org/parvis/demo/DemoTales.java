package org.parvis.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.casework.Case;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Cases;
import org.parvis.casework.MoveKind;
import org.parvis.casework.PastStep;
import org.parvis.demo.Tale.Told;
import org.parvis.report.Authors;
import org.parvis.report.PastReport;
import org.parvis.report.PastReports;
import org.parvis.shared.Ids;
import org.parvis.territory.Place;
import org.springframework.stereotype.Component;

/** Brings in the reports that the scenes of the trial town go on with: sent yesterday, taken in hand this morning. */
@Component
class DemoTales {

    private static final List<Tale> ALL = List.of(
            new Tale("lamp", "lampadaire-eteint", "Le lampadaire devant la bibliothèque est éteint depuis lundi.", Tale.AWA, "Nadia"),
            new Tale("roots", "trottoir", "Les racines du platane soulèvent le trottoir, ma poussette ne passe plus.", Tale.IDRIS, "Marc"),
            new Tale("sign", "panneau", "Le panneau de la zone 30 est couché dans l’herbe.", Tale.IDRIS, "Marc"),
            new Tale("dump", "depot-sauvage", "Un vieux canapé et six sacs bloquent l’entrée du square.", Tale.AWA, "Inès"),
            new Tale("bench", "banc", "Le dossier du banc de la place est cassé.", Tale.AWA, "Nadia"),
            new Tale("hole", "nid-de-poule", "Trou profond juste après le rond-point.", Tale.AWA, "Nadia"),
            new Tale("sameHole", "nid-de-poule", "J’ai crevé un pneu dans le trou du rond-point.", Tale.JOSETTE, "Nadia"),
            new Tale("wall", "tag", "Un tag violet est apparu sur le mur du passage.", Tale.IDRIS, "Inès"));

    private final PastReports reports;
    private final Authors authors;
    private final Cases cases;
    private final Clock clock;

    DemoTales(PastReports reports, Authors authors, Cases cases, Clock clock) {
        this.authors = authors;
        this.reports = reports;
        this.cases = cases;
        this.clock = clock;
    }

    /** The tales by key, each at a house of its own; the two of the same hole at the same. */
    Map<String, Told> tell(Cast cast, List<Place> houses) {
        Map<String, Told> told = new LinkedHashMap<>();
        for (int i = 0; i < ALL.size(); i++) {
            Tale tale = ALL.get(i);
            int which = tale.key().equals("sameHole") ? i - 1 : i;
            Place house = houses.get(which * 97 % houses.size());
            PastReport past = past(tale, cast, house);
            reports.bring(List.of(past));
            Case opened = cases.get(past.caseId());
            if (tale.by().equals(Tale.AWA)) {
                authors.note(cast.id("Awa"), opened.subjectId());
            }
            told.put(tale.key(), new Told(opened.id(), opened.subjectId(), opened.number()));
        }
        return told;
    }

    private PastReport past(Tale tale, Cast cast, Place house) {
        return new PastReport(
                Ids.next(),
                "tale:" + tale.key(),
                tale.category(),
                tale.says(),
                house.point(),
                house.label(),
                null,
                CaseChannel.MOBILE,
                tale.by(),
                ago(20),
                PastReport.Promised.AS_THE_CATEGORY,
                cast.id(tale.agent()),
                List.of(PastStep.of(ago(4), MoveKind.TAKE, cast.actor(tale.agent()))),
                List.of());
    }

    private Instant ago(int hours) {
        return clock.instant().minus(Duration.ofHours(hours));
    }
}
