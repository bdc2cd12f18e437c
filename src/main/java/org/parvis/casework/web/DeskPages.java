package org.parvis.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseGlance;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.CaseRights;
import org.parvis.casework.Teams;
import org.parvis.casework.Viewer;
import org.parvis.casework.bulk.Bulks;
import org.parvis.casework.queues.CaseQueues;
import org.parvis.casework.queues.Queue;
import org.parvis.casework.queues.QueueQuery;
import org.parvis.casework.queues.SavedViews;
import org.parvis.casework.texts.FinerStatuses;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.Districts;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Builds the desk: one statement for the counts, one for the list. */
@Component
class DeskPages {

    private final CaseQueues queues;
    private final CaseKinds kinds;
    private final Departments departments;
    private final Districts districts;
    private final SavedViews views;
    private final Glances glances;
    private final FinerStatuses finer;
    private final Teams teams;
    private final Clock clock;

    DeskPages(
            CaseQueues queues,
            CaseKinds kinds,
            Departments departments,
            Districts districts,
            SavedViews views,
            Glances glances,
            FinerStatuses finer,
            Teams teams,
            Clock clock) {
        this.glances = glances;
        this.finer = finer;
        this.teams = teams;
        this.views = views;
        this.queues = queues;
        this.kinds = kinds;
        this.departments = departments;
        this.districts = districts;
        this.clock = clock;
    }

    DeskPage page(View view, QueueQuery query, @Nullable CasePage opened) {
        Viewer viewer = Viewer.of(view.visitor());
        CaseQueues.Rows rows = queues.page(viewer, query);
        CaseQueues.Sizes sizes = queues.sizes(viewer, query, Bulks.MOST + 1);
        Map<UUID, CaseGlance> seen = glances.of(
                rows.rows().stream()
                        .filter(row -> row.sight().covers(CaseRights.Sight.CONTENT))
                        .map(CaseQueues.Row::subject)
                        .toList(),
                view.locale());
        Instant now = clock.instant();
        List<Choice> crews = teamChoices(viewer);
        return new DeskPage(
                query,
                tabs(sizes.queues(), query, !crews.isEmpty()),
                opened == null ? views.list(viewer.accountId()) : List.of(),
                rows.rows().stream()
                        .map(row -> line(row, viewer, now, view)
                                .with(seen.getOrDefault(row.subject().id(), CaseGlance.NOTHING)))
                        .toList(),
                sizes.list(),
                rows.next() == null ? null : query.toUrl() + "&apres=" + rows.next(),
                departmentChoices(viewer),
                categoryChoices(view.locale()),
                districtChoices(),
                crews,
                null,
                opened);
    }

    /** The list on which an agent starts. */
    QueueQuery landing(View view) {
        return QueueQuery.of(queues.landing(Viewer.of(view.visitor())));
    }

    private static List<DeskPage.Tab> tabs(Map<Queue, Integer> counts, QueueQuery query, boolean withTeams) {
        return Arrays.stream(Queue.values())
                .filter(queue -> queue != Queue.CREW || withTeams)
                .filter(queue -> queue != Queue.PUBLISH || counts.containsKey(queue))
                .map(queue -> new DeskPage.Tab(
                        queue,
                        QueueQuery.of(queue).toUrl(),
                        count(counts.get(queue)),
                        queue == query.queue() && !query.isFiltered()))
                .toList();
    }

    private static String count(@Nullable Integer count) {
        if (count == null) {
            return "";
        }
        return count >= CaseQueues.COUNTED ? (CaseQueues.COUNTED - 1) + "+" : String.valueOf(count);
    }

    private DeskPage.Line line(CaseQueues.Row row, Viewer viewer, Instant now, View view) {
        Case subject = row.subject();
        return new DeskPage.Line(
                subject.id(),
                subject.number(),
                row.title(),
                subject.status(),
                row.sight().covers(CaseRights.Sight.CONTENT) ? finer.label(subject) : null,
                row.legalOn() == null ? Due.of(subject, now, view) : Due.legal(row.legalOn(), now, view),
                departmentName(subject),
                subject.state().assignee() == null ? null : subject.state().assignee().name(),
                row.sight().covers(CaseRights.Sight.TITLE) ? teams.name(subject) : null,
                CaseRights.handles(viewer, subject),
                CaseGlance.NOTHING);
    }

    String departmentName(Case subject) {
        return departments.find(subject.departmentId()).map(Department::name).orElse("");
    }

    /** To whom it was forwarded; null when it was not. */
    @Nullable String bodyName(Case subject) {
        var body = subject.state().bodyId();
        return body == null ? null : departments.find(body).map(Department::name).orElse(null);
    }

    /** Nothing to choose for somebody who sees the cases of one department. */
    private List<Choice> departmentChoices(Viewer viewer) {
        List<Choice> seen = departments.list().stream()
                .filter(department -> !department.isOutside())
                .filter(department -> viewer.departments().isEmpty()
                        || viewer.departments().contains(department.id()))
                .map(department -> Choice.of(department.id(), department.name()))
                .toList();
        return seen.size() < 2 ? List.of() : seen;
    }

    /** The teams of the viewer's departments; of all for whoever sees the cases of all. */
    private List<Choice> teamChoices(Viewer viewer) {
        return teams.list().stream()
                .filter(team -> viewer.departments().isEmpty() || viewer.departments().contains(team.departmentId()))
                .map(team -> Choice.of(team.id(), team.name()))
                .toList();
    }

    List<Choice> categoryChoices(Locale locale) {
        return kinds.subjects().stream()
                .flatMap(subjects -> subjects.topics(locale).stream())
                .map(topic -> Choice.of(topic.code(), topic.label()))
                .toList();
    }

    private List<Choice> districtChoices() {
        return districts.layers().stream()
                .limit(1)
                .flatMap(layer -> districts.list(layer.code()).stream())
                .map(district -> Choice.of(district.reference(), district.name()))
                .toList();
    }
}
