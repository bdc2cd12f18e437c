package org.parvis.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseRights;
import org.parvis.casework.Cases;
import org.parvis.casework.Team;
import org.parvis.casework.Viewer;
import org.parvis.casework.bulk.BulkAction;
import org.parvis.casework.bulk.BulkCommand;
import org.parvis.casework.bulk.BulkProgress;
import org.parvis.casework.bulk.Bulks;
import org.parvis.casework.queues.CaseQueues;
import org.parvis.identity.Accounts;
import org.parvis.identity.Staff;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Idempotency;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One order for many cases: ticked in the list, told on a page of its own, watched, and taken back. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD})
class BulkController {

    private final Bulks bulks;
    private final Cases cases;
    private final CaseQueues queues;
    private final Departments departments;
    private final Accounts accounts;
    private final Assignees assignees;
    private final Idempotency idempotency;
    private final OpenTasks openTasks;

    BulkController(
            Bulks bulks,
            Cases cases,
            CaseQueues queues,
            Departments departments,
            Accounts accounts,
            Assignees assignees,
            Idempotency idempotency,
            OpenTasks openTasks) {
        this.openTasks = openTasks;
        this.queues = queues;
        this.bulks = bulks;
        this.cases = cases;
        this.departments = departments;
        this.accounts = accounts;
        this.assignees = assignees;
        this.idempotency = idempotency;
    }

    @PostMapping("/bureau/lots")
    Object order(View view, @RequestParam MultiValueMap<String, String> form) {
        List<Case> chosen = chosen(view, form);
        String action = String.valueOf(form.getFirst("action"));
        if (action.equals("tournee")) {
            return Redirect.to(view, "/bureau/tournee?dossier="
                    + String.join("&dossier=", chosen.stream().map(Case::number).toList()));
        }
        if (!form.containsKey("confirmer")) {
            return Page.of("casework/bulk", offering(view, page(action, chosen, Map.of(), new FormErrors())));
        }
        Map<String, String> values = new TreeMap<>(form.toSingleValueMap());
        try {
            BulkCommand command = command(action, chosen, values);
            List<UUID> ids = chosen.stream().map(Case::id).toList();
            String id = idempotency.once(
                    "bulk:" + view.visitor().account(),
                    values.getOrDefault("key", ""),
                    ids + Idempotency.payload(values),
                    () -> bulks.start(command, ids, Viewer.of(view.visitor())).toString());
            return Redirect.to(view, "/bureau/lots/" + id);
        } catch (Refusal refusal) {
            FormErrors errors = new FormErrors().add(field(refusal), view.t(refusal));
            return Page.of("casework/bulk", offering(view, page(action, chosen, values, errors))).withStatus(422);
        }
    }

    @GetMapping("/bureau/lots/{id}")
    Page progress(View view, @PathVariable UUID id) {
        BulkProgress progress =
                bulks.progress(id, Viewer.of(view.visitor())).orElseThrow(HttpProblem::notFound);
        return Page.of(view.isPartial() ? "casework/bulkstate" : "casework/bulkprogress", progress);
    }

    @PostMapping("/bureau/lots/{id}/annuler")
    ResponseEntity<Void> undo(View view, @PathVariable UUID id) {
        bulks.undo(id, Viewer.of(view.visitor()));
        return Redirect.to(view, "/bureau/lots/" + id);
    }

    /** Only cases that the agent handles; others in the form are passed over. */
    private List<Case> chosen(View view, MultiValueMap<String, String> form) {
        Viewer viewer = Viewer.of(view.visitor());
        List<Case> chosen = asked(viewer, form).stream()
                .filter(one -> CaseRights.handles(viewer, one))
                .toList();
        if (chosen.isEmpty() || chosen.size() > Bulks.MOST) {
            throw new Refusal("desk.refused.bulk", Bulks.MOST);
        }
        return chosen;
    }

    /** The ticked ones, or all of the list from which the order came. */
    private List<Case> asked(Viewer viewer, MultiValueMap<String, String> form) {
        String context = form.getFirst("contexte");
        if (form.containsKey("tout") && context != null) {
            return queues.all(viewer, Contexts.parse(context), Bulks.MOST);
        }
        return cases.list(form.getOrDefault("dossier", List.of()).stream()
                .limit(Bulks.MOST + 1L)
                .map(BulkController::id)
                .filter(Objects::nonNull)
                .toList());
    }

    private BulkOrder offering(View view, BulkOrder order) {
        List<UUID> houses = order.cases().stream().map(Case::departmentId).distinct().toList();
        return order.offering(assignees.of(houses, view));
    }

    private BulkOrder page(String action, List<Case> chosen, Map<String, String> values, FormErrors errors) {
        List<Choice> houses = departments.list().stream()
                .filter(department -> !department.isOutside())
                .map(department -> Choice.of(department.id(), department.name()))
                .toList();
        return new BulkOrder(action, chosen, values, errors, List.of(), houses, withTasks(action, chosen));
    }

    private int withTasks(String action, List<Case> chosen) {
        return action.equals("clore") ? openTasks.cases(chosen) : 0;
    }

    private BulkCommand command(String action, List<Case> chosen, Map<String, String> values) {
        if (withTasks(action, chosen) > 0) {
            OpenTasks.check(values.getOrDefault(OpenTasks.FIELD, ""));
        }
        return switch (action) {
            case "attribuer" -> assign(values.getOrDefault("assignee", ""));
            case "service" -> new BulkCommand(
                    BulkAction.REASSIGN,
                    Map.of("departmentId", needed(values, "department", "casework.refused.department"),
                            "reason", needed(values, "reason", "casework.refused.missing.REASON")));
            case "clore" -> close(values);
            default -> throw HttpProblem.notFound();
        };
    }

    private BulkCommand assign(String assignee) {
        Team team = assignees.team(assignee).orElse(null);
        if (team != null) {
            return new BulkCommand(BulkAction.GIVE_TO_TEAM, Map.of("teamId", team.id().toString()));
        }
        UUID id = id(assignee);
        Staff staff = id == null ? null : accounts.findStaff(id).orElse(null);
        if (staff == null) {
            throw new Refusal("desk.refused.assignee");
        }
        return new BulkCommand(
                BulkAction.ASSIGN, Map.of("assigneeId", staff.id().toString(), "assignee", staff.name()));
    }

    private static BulkCommand close(Map<String, String> values) {
        BulkAction action =
                switch (values.getOrDefault("outcome", "")) {
                    case "RESOLVED" -> BulkAction.RESOLVE;
                    case "DECLINED" -> BulkAction.DECLINE;
                    default -> throw new Refusal("desk.refused.outcome");
                };
        Map<String, String> given = new TreeMap<>();
        given.put("fact", needed(values, "fact", "casework.refused.missing.REASON_OF_FACT"));
        if (action == BulkAction.DECLINE) {
            given.put("law", needed(values, "law", "casework.refused.missing.REASON_OF_LAW"));
        }
        String next = values.getOrDefault("next", "").strip();
        if (!next.isEmpty()) {
            given.put("next", next);
        }
        if (!values.getOrDefault(OpenTasks.FIELD, "").equals(OpenTasks.KEEP)) {
            given.put(BulkCommand.CANCEL_TASKS, "true");
        }
        return new BulkCommand(action, given);
    }

    private static String needed(Map<String, String> values, String field, String refusal) {
        String value = values.getOrDefault(field, "").strip();
        if (value.isEmpty() || (field.equals("department") && id(value) == null)) {
            throw new Refusal(refusal);
        }
        return value;
    }

    private static String field(Refusal refusal) {
        return switch (refusal.messageKey()) {
            case "casework.refused.department" -> "department";
            case "casework.refused.missing.REASON" -> "reason";
            case "casework.refused.missing.REASON_OF_FACT" -> "fact";
            case "casework.refused.missing.REASON_OF_LAW" -> "law";
            case "desk.refused.outcome" -> "outcome";
            case "desk.refused.tasks" -> OpenTasks.FIELD;
            default -> "assignee";
        };
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
