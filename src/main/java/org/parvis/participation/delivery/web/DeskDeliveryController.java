package org.parvis.participation.delivery.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Pictures;
import org.parvis.files.ReceivedPicture;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.Processes;
import org.parvis.participation.budget.BudgetRights;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.web.Money;
import org.parvis.participation.decision.Reviews;
import org.parvis.participation.delivery.Deliveries;
import org.parvis.participation.delivery.Delivery;
import org.parvis.participation.delivery.DeliveryEntry;
import org.parvis.participation.delivery.DeliveryQueue;
import org.parvis.participation.delivery.DeliveryQueue.Place;
import org.parvis.participation.delivery.DeliveryQueue.Row;
import org.parvis.participation.delivery.DeliveryRefused;
import org.parvis.participation.delivery.DeliveryRights;
import org.parvis.participation.delivery.DeliveryState;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where deliveries are kept: the queue of what is late, and each with its forms. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.ADMINISTRATOR})
class DeskDeliveryController {

    static final String PATH = "/bureau/realisations";

    private static final int SHOWN = 50;
    private static final String ONE = PATH + "/{id:[0-9a-f-]{36}}";
    private static final Set<String> DONE = Set.of("etat", "etape", "argent", "nouvelle", "service");

    private final Deliveries deliveries;
    private final DeliveryQueue queue;
    private final Reviews reviews;
    private final Budgets budgets;
    private final BudgetRights rights;
    private final Processes processes;
    private final Departments departments;
    private final Pictures pictures;

    DeskDeliveryController(
            Deliveries deliveries,
            DeliveryQueue queue,
            Reviews reviews,
            Budgets budgets,
            BudgetRights rights,
            Processes processes,
            Departments departments,
            Pictures pictures) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.reviews = reviews;
        this.budgets = budgets;
        this.rights = rights;
        this.processes = processes;
        this.departments = departments;
        this.pictures = pictures;
    }

    @GetMapping(PATH)
    Page list(@RequestParam(name = "apres", defaultValue = "") String after, View view) {
        Optional<Place> place = Place.find(after);
        List<Row> found = queue.list(view.visitor(), place.orElse(Place.START), SHOWN + 1);
        List<Row> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        return Page.of("delivery/queue", new DeliveryQueuePage(
                shown,
                found.size() > SHOWN ? Place.of(shown.getLast()).written() : "",
                place.isEmpty() ? reviews.listLate(view.visitor()) : List.of(),
                reviews.today()));
    }

    @GetMapping(ONE)
    Page show(@PathVariable UUID id, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(get(id, view), DeliveryForm.EMPTY, DONE.contains(done) ? done : "", new FormErrors(), view);
    }

    @PostMapping(ONE + "/etat")
    Object move(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, View view) {
        DeliveryForm form = new DeliveryForm(fields);
        return act(id, "etat", form, view, () -> {
            DeliveryState state = Typed.one(DeliveryState.values(), form.of("state"))
                    .orElseThrow(() -> new Wrong("state", "delivery.refused.state"));
            deliveries.move(id, state, day(form, "deliveredOn"), form.of("stateReason"), view.visitor());
        });
    }

    @PostMapping(ONE + "/etapes")
    Object plan(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, View view) {
        DeliveryForm form = new DeliveryForm(fields);
        return act(id, "etape", form, view, () -> deliveries.plan(id, form.of("milestone"), day(form, "plannedOn"), view.visitor()));
    }

    @PostMapping(ONE + "/etapes/{ordinal:[0-9]{1,4}}")
    Object change(@PathVariable UUID id, @PathVariable int ordinal, @RequestParam MultiValueMap<String, String> fields, View view) {
        DeliveryForm form = new DeliveryForm(fields);
        if (get(id, view).milestones().stream().noneMatch(one -> one.ordinal() == ordinal)) {
            throw HttpProblem.notFound();
        }
        return act(id, "etape", form, view, () -> deliveries.change(
                id, ordinal, day(form, "planned." + ordinal), day(form, "done." + ordinal), form.of("reason." + ordinal), view.visitor()));
    }

    @PostMapping(ONE + "/argent")
    Object spend(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, View view) {
        DeliveryForm form = new DeliveryForm(fields);
        return act(id, "argent", form, view, () ->
                deliveries.spend(id, money(form, "granted"), money(form, "spent"), form.of("moneyReason"), view.visitor()));
    }

    /** The photo is kept before anything is written, as that waits for the disk. */
    @PostMapping(ONE + "/nouvelles")
    Object tell(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            View view) {
        DeliveryForm form = new DeliveryForm(fields);
        return act(id, "nouvelle", form, view, () -> deliveries.tell(id, form.of("words"), received(photo), form.of("alt"), view.visitor()));
    }

    @PostMapping(ONE + "/service")
    Object giveTo(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, View view) {
        if (!DeliveryRights.mayGive(view.visitor())) {
            throw HttpProblem.notFound();
        }
        DeliveryForm form = new DeliveryForm(fields);
        return act(id, "service", form, view, () -> {
            String code = form.of("department");
            @Nullable Department chosen = inside().stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
            if (chosen == null && !code.isEmpty()) {
                throw new Wrong("department", "delivery.refused.department");
            }
            deliveries.giveTo(id, chosen == null ? null : chosen.id(), view.visitor());
        });
    }

    /** What was typed is no value at all. */
    private static final class Wrong extends Refusal {
        private static final long serialVersionUID = 1;

        private final String field;

        Wrong(String field, String key) {
            super(key);
            this.field = field;
        }
    }

    private Object act(UUID id, String done, DeliveryForm form, View view, Runnable work) {
        Delivery delivery = get(id, view);
        try {
            work.run();
            return Redirect.to(view, PATH + "/" + id + "?fait=" + done);
        } catch (DeliveryRefused refused) {
            return refused(delivery, form, refused.problems(), view);
        } catch (Wrong wrong) {
            return refused(delivery, form, Map.of(wrong.field, wrong.messageKey()), view);
        } catch (Refusal noPicture) {
            return page(delivery, form, "", new FormErrors().add("photo", view.t(noPicture)), view).withStatus(422);
        }
    }

    private Page refused(Delivery delivery, DeliveryForm form, Map<String, String> problems, View view) {
        return page(delivery, form, "", FormErrors.of(problems, view), view).withStatus(422);
    }

    private static @Nullable LocalDate day(DeliveryForm form, String name) {
        if (form.isNoDay(name)) {
            throw new Wrong(name, "delivery.refused.noDay");
        }
        return form.day(name);
    }

    private static long money(DeliveryForm form, String name) {
        return Money.find(form.of(name)).orElseThrow(() -> new Wrong(name, "delivery.refused.money"));
    }

    private @Nullable ReceivedPicture received(@Nullable MultipartFile photo) {
        if (photo == null || photo.isEmpty()) {
            return null;
        }
        try (InputStream content = photo.getInputStream()) {
            return pictures.receive(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page page(Delivery delivery, DeliveryForm form, String done, FormErrors errors, View view) {
        Budget budget = budgets.find(delivery.budgetId()).orElseThrow();
        List<DeliveryEntry> history = deliveries.history(delivery);
        return Page.of("delivery/keep", new DeskDeliveryPage(
                budget,
                budget.processId() == null ? null : processes.get(budget.processId()),
                rights.mayKeep(budget, view.visitor()),
                delivery,
                history,
                pictures.listByOwner("delivery", history.stream().map(DeliveryEntry::id).toList()),
                DeliveryRights.mayGive(view.visitor()) ? inside() : List.of(),
                deliveries.today(),
                form,
                done,
                errors));
    }

    private List<Department> inside() {
        return departments.list().stream().filter(one -> !one.isOutside()).toList();
    }

    private Delivery get(UUID id, View view) {
        return deliveries.find(id).filter(one -> DeliveryRights.mayKeep(view.visitor(), one)).orElseThrow(HttpProblem::notFound);
    }
}
