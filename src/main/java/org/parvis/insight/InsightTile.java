package org.parvis.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.figures.Measures;
import org.parvis.web.HomeTile;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** The figures on the front page, where the town shows them. */
@Component
class InsightTile implements HomeTile {

    private final Insight insight;
    private final Costs costs;

    InsightTile(Insight insight, Costs costs) {
        this.insight = insight;
        this.costs = costs;
    }

    @Override
    public int position() {
        return 900;
    }

    @Override
    public @Nullable Tile tile(View view) {
        if (!costs.arePublic()) {
            return null;
        }
        Measures year = SmallNumbers.withoutSmall(insight.find("", "").table().all()).measures();
        return new Tile(
                view.t("insight.tile"),
                List.of(
                        new Figure(view.number(year.received()), view.t("insight.tile.received")),
                        new Figure(FiguresPage.percent(year.keptPercent()), view.t("insight.tile.kept"))),
                List.of(),
                new Link(view.t("insight.tile.more"), FiguresController.PUBLIC));
    }
}
