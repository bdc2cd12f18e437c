package org.parvis.insight;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.parvis.casework.figures.Burden;
import org.parvis.casework.figures.CaseFigures;
import org.parvis.casework.figures.CrossTable;
import org.parvis.casework.figures.Crossing;
import org.parvis.casework.figures.FigureQuery;
import org.parvis.casework.figures.FigureTable;
import org.parvis.shared.Period;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures of the cases of the territory in scope, for a period and a kind that are chosen. */
@Service
@Transactional(readOnly = true)
class Insight {

    private final CaseFigures figures;
    private final Territories territories;
    private final Clock clock;

    Insight(CaseFigures figures, Territories territories, Clock clock) {
        this.figures = figures;
        this.territories = territories;
        this.clock = clock;
    }

    /** @param choices keys of the periods that can be chosen */
    record Found(Period period, List<String> choices, FigureTable table) {}

    /**
     * @param period the key of a {@link Period}; one that says nothing is the last year that holds cases
     * @param kind code of a kind of case; empty for all
     */
    Found find(String period, String kind) {
        YearMonth now = YearMonth.now(clock.withZone(territories.current().zone()));
        Period.Known known = figures.known()
                .map(one -> new Period.Known(one.first(), one.last()))
                .orElse(new Period.Known(now, now));
        Period chosen = Period.of(period, known, now);
        return new Found(
                chosen,
                Period.choices(known, now),
                figures.table(new FigureQuery(kind, chosen.from(), chosen.until())));
    }

    /** @param totals the same by one dimension at a time */
    record Crossed(Found totals, CrossTable cells) {}

    /** By two dimensions, with the figures of each. */
    Crossed cross(String period, String kind, Crossing crossing) {
        Found totals = find(period, kind);
        FigureQuery query = new FigureQuery(kind, totals.period().from(), totals.period().until());
        return new Crossed(totals, figures.cross(query, crossing));
    }

    List<Burden> burdens() {
        return figures.burdens();
    }
}
