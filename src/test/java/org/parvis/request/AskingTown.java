package org.parvis.request;

import org.parvis.report.ReportingTown;
import org.parvis.territory.Territories;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;

/** A town of its own for one test, to which something can be asked. */
public final class AskingTown {

    public static final String KINDS = """
            requests:
              - code: question
                label: { fr: Poser une question, en: Ask a question }
                hint: { fr: Sur un horaire ou un service. }
                department: voirie
                promiseHours: 16
              - code: salle
                label: Demander une salle
                questions:
                  - code: taille
                    label: Pour combien de personnes ?
                    kind: one
                    required: true
                    options:
                      - { code: petite, label: Moins de 30 }
                      - { code: grande, label: 30 et plus }
                  - { code: sono, label: Faut-il une sono ?, kind: text, shownWhen: { question: taille, equals: grande } }
              - { code: merci, label: Dire merci, contact: optional }
              - { code: guichet, label: Renseignement, offer: desk, contact: optional }
            """;

    private AskingTown() {}

    public static Territory create(TerritoryImport imports, Territories territories) {
        return ReportingTown.create(imports, territories, KINDS);
    }
}
