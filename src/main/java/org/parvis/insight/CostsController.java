package org.parvis.insight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a contact costs by each channel: read by those who answer for it, said by administrators. */
@Controller
@AllowRoles({Role.ELECTED, Role.HEAD, Role.ADMINISTRATOR})
class CostsController {

    static final String PATH = "/bureau/chiffres/couts";

    /** The article's share. */
    private static final int SHARE = 20;

    private final Costs costs;

    CostsController(Costs costs) {
        this.costs = costs;
    }

    @GetMapping(PATH)
    Page show(View view, @RequestParam(defaultValue = "") String part) {
        CostForm form = isAdministrator(view) ? CostForm.empty(costs.today()) : null;
        return page(part, form, new FormErrors());
    }

    @GetMapping(PATH + ".csv")
    void file(View view, HttpServletResponse response) throws IOException {
        List<Table.Row> rows = new ArrayList<>();
        for (UnitCosts.Channel one : UnitCosts.of(costs.uses(costs.list()), SHARE).channels()) {
            Long cents = one.cents();
            rows.add(new Table.Row(
                    one.channel().name(),
                    Table.Name.ours(view.t("casework.channel." + one.channel())),
                    List.of(
                            new Table.Cell("", String.valueOf(one.operations())),
                            new Table.Cell("", cents == null ? "" : String.valueOf(cents)))));
        }
        Csv.write(new Table("couts", "", "", List.of("OPERATIONS", "CENTS_PER_OPERATION"), rows), response);
    }

    @AllowRoles(Role.ADMINISTRATOR)
    @PostMapping(PATH)
    Object say(View view, @ModelAttribute CostForm form) {
        FormErrors errors = new FormErrors();
        ChannelCost cost = form.read(view.visitor().name(), errors, view);
        if (cost == null) {
            return page("", form, errors).withStatus(422);
        }
        costs.say(cost, view.visitor());
        return Redirect.to(view, PATH);
    }

    @AllowRoles(Role.ADMINISTRATOR)
    @PostMapping(PATH + "/publication")
    ResponseEntity<Void> publish(View view, @RequestParam(defaultValue = "") String pour) {
        costs.publish(
                pour.equals("tous") ? Costs.Publication.EVERYBODY : Costs.Publication.DESK, view.visitor());
        return Redirect.to(view, PATH);
    }

    private Page page(String typed, @Nullable CostForm form, FormErrors errors) {
        int percent = typed.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(typed), 1, 100) : SHARE;
        List<ChannelCost> said = costs.list();
        return Page.of("insight/costs", new CostsPage(
                percent,
                UnitCosts.of(costs.uses(said), percent),
                UnitCosts.of(UnitCosts.example(), SHARE),
                said,
                form,
                costs.arePublic(),
                errors));
    }

    private static boolean isAdministrator(View view) {
        return view.visitor().has(Role.ADMINISTRATOR);
    }
}
