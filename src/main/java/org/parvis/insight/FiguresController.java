package org.parvis.insight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.parvis.casework.CaseKinds;
import org.parvis.database.PageTransaction;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.AllowAnyone;
import org.parvis.web.AllowRoles;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures of every kind of case: for those who answer for them, and for everybody where the town chose so. */
@Controller
class FiguresController {

    static final String DESK = "/bureau/chiffres";
    static final String PUBLIC = "/chiffres/relation";
    private static final String TABLES = "/{table:mois|canaux|types|sujets|services|quartiers}.csv";

    private static final List<Column> COLUMNS = List.of(
            Column.RECEIVED, Column.ANSWERED, Column.MEDIAN, Column.NINETY, Column.KEPT, Column.REOPENED, Column.AT_ONCE,
            Column.SATISFIED);

    private final Insight insight;
    private final Tables tables;
    private final CaseKinds kinds;
    private final Departments departments;
    private final Costs costs;

    FiguresController(Insight insight, Tables tables, CaseKinds kinds, Departments departments, Costs costs) {
        this.insight = insight;
        this.tables = tables;
        this.kinds = kinds;
        this.departments = departments;
        this.costs = costs;
    }

    @AllowRoles({Role.ELECTED, Role.HEAD, Role.ADMINISTRATOR})
    @GetMapping(DESK)
    @PageTransaction
    Page desk(View view, @RequestParam(defaultValue = "") String periode, @RequestParam(defaultValue = "") String genre) {
        return Page.of("insight/figures", page(view, asked(view, periode, genre), Tables.Reader.DESK, loads()));
    }

    @AllowRoles({Role.ELECTED, Role.HEAD, Role.ADMINISTRATOR})
    @GetMapping(DESK + TABLES)
    void file(
            View view,
            @PathVariable String table,
            @RequestParam(defaultValue = "") String periode,
            @RequestParam(defaultValue = "") String genre,
            HttpServletResponse response)
            throws IOException {
        Csv.write(table(view, table, asked(view, periode, genre), Tables.Reader.DESK), response);
    }

    @AllowAnyone
    @GetMapping(PUBLIC)
    @PageTransaction
    Page everybody(View view, @RequestParam(defaultValue = "") String periode) {
        mustBePublic();
        return Page.of("insight/public", page(view, ofAll(periode), Tables.Reader.EVERYBODY, List.of()))
                .cacheable();
    }

    @AllowAnyone
    @GetMapping(PUBLIC + TABLES)
    void publicFile(
            View view,
            @PathVariable String table,
            @RequestParam(defaultValue = "") String periode,
            HttpServletResponse response)
            throws IOException {
        mustBePublic();
        Csv.write(table(view, table, ofAll(periode), Tables.Reader.EVERYBODY), response);
    }

    private void mustBePublic() {
        if (!costs.arePublic()) {
            throw HttpProblem.notFound();
        }
    }

    /** @param kind one that exists; empty for all */
    private record Asked(Insight.Found found, String kind, Map<String, String> kinds) {}

    /** For everybody all kinds together: those of one beside them would give small numbers away by what is left between. */
    private Asked ofAll(String period) {
        return new Asked(insight.find(period, ""), "", Map.of());
    }

    private Asked asked(View view, String period, String kind) {
        Map<String, String> names = new TreeMap<>();
        kinds.all().forEach(one -> names.put(one.code(), one.label(view.locale())));
        String known = names.containsKey(kind) ? kind : "";
        return new Asked(insight.find(period, known), known, names);
    }

    private static Tables.Wanted wanted(Asked asked, Tables.Reader reader) {
        return new Tables.Wanted(asked.found().table(), asked.found().period(), COLUMNS, reader);
    }

    private FiguresPage page(View view, Asked asked, Tables.Reader reader, List<FiguresPage.Load> loads) {
        return new FiguresPage(
                reader == Tables.Reader.DESK ? DESK : PUBLIC,
                asked.found().period(),
                asked.found().choices(),
                asked.kind(),
                asked.kinds(),
                asked.found().table(),
                tables.all(wanted(asked, reader), view),
                loads);
    }

    private Table table(View view, String table, Asked asked, Tables.Reader reader) {
        return tables.find(table, wanted(asked, reader), view).orElseThrow(HttpProblem::notFound);
    }

    private List<FiguresPage.Load> loads() {
        Map<UUID, String> names = new HashMap<>();
        departments.list().forEach((Department one) -> names.put(one.id(), one.name()));
        return insight.burdens().stream()
                .map(burden -> new FiguresPage.Load(
                        names.getOrDefault(burden.departmentId(), "–"), burden.open(), burden.late()))
                .toList();
    }
}
