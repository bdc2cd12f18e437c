package org.parvis.insight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.CaseSights;
import org.parvis.casework.Cases;
import org.parvis.casework.Viewer;
import org.parvis.casework.satisfaction.Satisfaction;
import org.parvis.casework.satisfaction.Told;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people think of the answers: in figures for all who answer for them, in words for whoever may read the case. */
@Controller
@AllowRoles({Role.ELECTED, Role.HEAD, Role.ADMINISTRATOR})
class SatisfactionController {

    static final String PATH = "/bureau/chiffres/satisfaction";

    private static final List<Column> COLUMNS = List.of(
            Column.OPINIONS, Column.VERY_HAPPY, Column.HAPPY, Column.UNHAPPY, Column.VERY_UNHAPPY, Column.SATISFIED);

    /** As some may not be read, more are looked at than shown. */
    private static final int LOOKED_AT = 200;

    private static final int SHOWN = 30;

    private final Insight insight;
    private final Tables tables;
    private final Satisfaction satisfaction;
    private final Cases cases;
    private final CaseSights sights;
    private final CaseKinds kinds;

    SatisfactionController(
            Insight insight, Tables tables, Satisfaction satisfaction, Cases cases, CaseSights sights, CaseKinds kinds) {
        this.insight = insight;
        this.tables = tables;
        this.satisfaction = satisfaction;
        this.cases = cases;
        this.sights = sights;
        this.kinds = kinds;
    }

    @GetMapping(PATH)
    Page show(View view, @RequestParam(defaultValue = "") String periode, @RequestParam(defaultValue = "") String genre) {
        String reminder = satisfaction.reminderDays().map(String::valueOf).orElse("");
        return page(view, periode, genre, reminder, new FormErrors());
    }

    @GetMapping(PATH + "/{table:mois|canaux|types|sujets|services|quartiers}.csv")
    void file(
            View view,
            @PathVariable String table,
            @RequestParam(defaultValue = "") String periode,
            @RequestParam(defaultValue = "") String genre,
            HttpServletResponse response)
            throws IOException {
        Table asked = tables.find(table, wanted(insight.find(periode, genre)), view).orElseThrow(HttpProblem::notFound);
        Csv.write(asked, response);
    }

    /** Whether people are asked once more, and when. */
    @AllowRoles(Role.ADMINISTRATOR)
    @PostMapping(PATH + "/rappel")
    Object remind(View view, @RequestParam(defaultValue = "") String jours) {
        try {
            satisfaction.remindAfter(days(jours.strip()));
            return Redirect.to(view, PATH);
        } catch (Refusal refusal) {
            return page(view, "", "", jours, new FormErrors().add("jours", view.t(refusal))).withStatus(422);
        }
    }

    private static @Nullable Integer days(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : -1;
    }

    private Page page(View view, String period, String kind, String reminder, FormErrors errors) {
        Map<String, String> names = new TreeMap<>();
        kinds.all().forEach(one -> names.put(one.code(), one.label(view.locale())));
        String known = names.containsKey(kind) ? kind : "";
        Insight.Found found = insight.find(period, known);
        List<Table> opinions = tables.all(wanted(found), view).stream()
                .filter(table -> !table.key().equals("quartiers"))
                .map(SatisfactionController::answered)
                .toList();
        FiguresPage figures =
                new FiguresPage(PATH, found.period(), found.choices(), known, names, found.table(), opinions, List.of());
        return Page.of("insight/satisfaction", new SatisfactionPage(figures, said(view), reminder, errors));
    }

    private static Tables.Wanted wanted(Insight.Found found) {
        return new Tables.Wanted(found.table(), found.period(), COLUMNS, Tables.Reader.DESK);
    }

    /** Without the lines on which nobody said anything, but for months. */
    private static Table answered(Table table) {
        return table.key().equals(Tables.MONTHS)
                ? table
                : new Table(
                        table.key(),
                        table.title(),
                        table.first(),
                        table.columns(),
                        table.rows().stream().filter(row -> !row.cells().getFirst().raw().equals("0")).toList());
    }

    private List<SatisfactionPage.Said> said(View view) {
        List<Told> told = satisfaction.newestWithWords(LOOKED_AT);
        Map<UUID, Case> about = cases.list(told.stream().map(Told::caseId).distinct().toList()).stream()
                .collect(Collectors.toMap(Case::id, Function.identity()));
        Viewer viewer = Viewer.of(view.visitor());
        return told.stream()
                .flatMap(one -> Stream.ofNullable(about.get(one.caseId()))
                        .filter(subject -> sights.sight(viewer, subject) == Sight.CONTENT)
                        .map(subject -> new SatisfactionPage.Said(
                                subject.number(),
                                one.opinion().answer(),
                                one.opinion().words(),
                                one.opinion().toldAt())))
                .limit(SHOWN)
                .toList();
    }
}
