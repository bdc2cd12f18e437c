package org.parvis.relation.rights.web;

import org.parvis.relation.rights.ForgottenDays;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The report on retention. */
@Controller
@AllowRoles({Role.AUDITOR, Role.ADMINISTRATOR})
class RetentionController {

    private final ForgottenDays days;

    RetentionController(ForgottenDays days) {
        this.days = days;
    }

    @GetMapping("/bureau/droits/conservation")
    Page report(View view) {
        return Page.of("relation/rights/retention", new RetentionPage(days.list().stream()
                .map(one -> new RetentionPage.Row(
                        view.date(one.day()), view.t("rights.forgotten." + one.kind()), one.gone(), view.dateTime(one.ranAt())))
                .toList()));
    }
}
