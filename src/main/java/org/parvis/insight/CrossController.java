package org.parvis.insight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.figures.Crossing;
import org.parvis.casework.figures.Dimension;
import org.parvis.database.PageTransaction;
import org.parvis.shared.Role;
import org.parvis.web.AllowAnyone;
import org.parvis.web.AllowRoles;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Figures by two dimensions at once: for those who answer for them, and for everybody where the town chose so. */
@Controller
class CrossController {

    static final String FILE = "croisement";

    /** Keys of what can be crossed, as in {@link Tables#BY_KEY}. */
    static final List<String> DIMENSIONS = Tables.BY_KEY.entrySet().stream()
            .filter(one -> Crossing.DIMENSIONS.contains(one.getValue()))
            .map(Map.Entry::getKey)
            .toList();

    static final List<Column> MEASURES = List.of(Column.RECEIVED, Column.ANSWERED, Column.KEPT);

    private static final String DESK = FiguresController.DESK + "/" + FILE;
    private static final String PUBLIC = FiguresController.PUBLIC + "/" + FILE;

    private final Insight insight;
    private final Crosses crosses;
    private final CaseKinds kinds;
    private final Costs costs;

    CrossController(Insight insight, Crosses crosses, CaseKinds kinds, Costs costs) {
        this.insight = insight;
        this.crosses = crosses;
        this.kinds = kinds;
        this.costs = costs;
    }

    /** What an address asks for; what makes no sense is passed over. */
    record Asked(
            @Nullable String lignes,
            @Nullable String colonnes,
            @Nullable String mesure,
            @Nullable String periode,
            @Nullable String genre) {

        String rows() {
            return DIMENSIONS.stream().filter(one -> one.equals(lignes)).findFirst().orElse(DIMENSIONS.getFirst());
        }

        /** Another than that of the rows: departments where none was chosen. */
        String columns() {
            String chosen = DIMENSIONS.stream().filter(one -> one.equals(colonnes)).findFirst().orElse("services");
            return chosen.equals(rows())
                    ? DIMENSIONS.stream().filter(one -> !one.equals(rows())).findFirst().orElseThrow()
                    : chosen;
        }

        Column measure() {
            return MEASURES.stream().filter(one -> one.name().equals(mesure)).findFirst().orElse(Column.RECEIVED);
        }

        Crossing crossing() {
            return new Crossing(dimension(rows()), dimension(columns()));
        }

        private static Dimension dimension(String key) {
            return Tables.BY_KEY.getOrDefault(key, Dimension.CHANNEL);
        }
    }

    @AllowRoles({Role.ELECTED, Role.HEAD, Role.ADMINISTRATOR})
    @GetMapping(DESK)
    @PageTransaction
    Page desk(View view, @ModelAttribute Asked asked) {
        return Page.of("insight/cross", page(view, asked, Tables.Reader.DESK));
    }

    @AllowRoles({Role.ELECTED, Role.HEAD, Role.ADMINISTRATOR})
    @GetMapping(DESK + ".csv")
    void file(View view, @ModelAttribute Asked asked, HttpServletResponse response) throws IOException {
        write(page(view, asked, Tables.Reader.DESK), response);
    }

    @AllowAnyone
    @GetMapping(PUBLIC)
    @PageTransaction
    Page everybody(View view, @ModelAttribute Asked asked) {
        mustBePublic();
        return Page.of("insight/publiccross", page(view, asked, Tables.Reader.EVERYBODY)).cacheable();
    }

    @AllowAnyone
    @GetMapping(PUBLIC + ".csv")
    void publicFile(View view, @ModelAttribute Asked asked, HttpServletResponse response) throws IOException {
        mustBePublic();
        write(page(view, asked, Tables.Reader.EVERYBODY), response);
    }

    private static void write(CrossPage page, HttpServletResponse response) throws IOException {
        Table table = page.table();
        if (table == null) {
            throw new HttpProblem(503);
        }
        Csv.write(table, response);
    }

    private void mustBePublic() {
        if (!costs.arePublic()) {
            throw HttpProblem.notFound();
        }
    }

    private CrossPage page(View view, Asked asked, Tables.Reader reader) {
        Map<String, String> names = new TreeMap<>();
        kinds.all().forEach(one -> names.put(one.code(), one.label(view.locale())));
        // Tables of one kind beside those of all would give small numbers away by what is left between them.
        if (reader == Tables.Reader.EVERYBODY) {
            names.clear();
        }
        String kind = names.keySet().stream().filter(one -> one.equals(asked.genre())).findFirst().orElse("");
        Insight.Crossed found = insight.cross(Objects.requireNonNullElse(asked.periode(), ""), kind, asked.crossing());
        return new CrossPage(
                reader == Tables.Reader.DESK ? DESK : PUBLIC,
                found.totals().period(),
                found.totals().choices(),
                kind,
                names,
                asked.rows(),
                asked.columns(),
                asked.measure().name(),
                found.cells().isWhole()
                        ? crosses.table(
                                new Crosses.Wanted(
                                        found.totals().table(), found.cells(), asked.crossing(), asked.measure(), reader),
                                view)
                        : null);
    }
}
