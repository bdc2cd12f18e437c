package org.parvis.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.casework.Tasks;
import org.parvis.casework.Viewer;
import org.parvis.casework.queues.GivenQuery;
import org.parvis.casework.queues.GivenTasks;
import org.parvis.identity.Accounts;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tasks that a department has handed to others: who is late, who has answered what. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD})
class GivenController {

    private final GivenTasks given;
    private final Tasks tasks;
    private final Accounts accounts;
    private final Clock clock;

    GivenController(GivenTasks given, Tasks tasks, Accounts accounts, Clock clock) {
        this.given = given;
        this.tasks = tasks;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/bureau/taches/confiees")
    Page list(View view, @RequestParam Map<String, String> parameters) {
        GivenQuery query = GivenQuery.parse(parameters);
        GivenTasks.Rows found = given.page(Viewer.of(view.visitor()), query);
        Map<UUID, String> names = accounts.names(
                found.rows().stream().map(row -> row.task().givenBy()).distinct().toList());
        LocalDate today = LocalDate.now(clock.withZone(view.site().zone()));
        List<GivenPage.Line> lines = found.rows().stream()
                .map(row -> new GivenPage.Line(
                        row.task(),
                        row.number(),
                        row.title(),
                        tasks.receiver(row.task()),
                        names.getOrDefault(row.task().givenBy(), ""),
                        TaskDue.of(row.task(), today, tasks.calendar(row.task()), view)))
                .toList();
        String next = found.next() == null ? null : query.toUrl() + "&apres=" + found.next();
        return Page.of("casework/given", new GivenPage(query, lines, next));
    }
}
