package org.parvis.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.casework.LegalActs;
import org.parvis.casework.LegalClocks;
import org.parvis.casework.LegalPieces;
import org.parvis.casework.Timeline;
import org.parvis.demo.Tale.Told;
import org.springframework.stereotype.Component;

/** Two legal delays worth a look: one stands still until pieces come, one is nearly over. */
@Component
class LegalScene {

    private static final int DAYS_LEFT = 5;

    private final LegalActs law;
    private final LegalPieces pieces;
    private final LegalClocks clocks;
    private final Timeline timeline;

    LegalScene(LegalActs law, LegalPieces pieces, LegalClocks clocks, Timeline timeline) {
        this.law = law;
        this.pieces = pieces;
        this.clocks = clocks;
        this.timeline = timeline;
    }

    void play(Cast cast, Map<String, Told> told) {
        LocalDate today = clocks.today();
        pieces.askForPieces(
                id(told, "wall"),
                List.of("Photo du mur entier", "Nom et adresse du propriétaire, si vous le connaissez"),
                today.plusDays(21),
                cast.actor("Inès"));
        UUID roots = id(told, "roots");
        law.correct(
                roots,
                timeline.of(roots).getFirst().id(),
                today.minusMonths(2).plusDays(DAYS_LEFT),
                "La première lettre est arrivée au secrétariat\u00A0: le cachet fait foi.",
                cast.actor("Marc"));
    }

    private static UUID id(Map<String, Told> told, String key) {
        return Objects.requireNonNull(told.get(key), key).caseId();
    }
}
