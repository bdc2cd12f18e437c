package org.parvis.relation.rights.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.shared.Role;
import org.parvis.shared.SafeCell;
import org.parvis.web.AllowRoles;
import org.parvis.web.Page;
import org.parvis.web.Processing;
import org.parvis.web.Processing.Activity;
import org.parvis.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of processing activities (GDPR article 30), as the territory is configured now. */
@Controller
@AllowRoles({Role.AUDITOR, Role.ADMINISTRATOR})
class RegisterController {

    private static final List<String> COLUMNS =
            List.of("name", "basis", "purpose", "data", "people", "recipients", "retention", "security");

    private final List<Processing> modules;

    RegisterController(List<Processing> modules) {
        this.modules = modules;
    }

    @GetMapping("/bureau/droits/registre")
    Page show(View view) {
        return Page.of("relation/rights/register", new RegisterPage(activities(view)));
    }

    @GetMapping("/bureau/droits/registre.csv")
    void csv(View view, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"registre.csv\"");
        StringBuilder lines = new StringBuilder("\uFEFF");
        lines.append(row(COLUMNS.stream().map(one -> view.t("rights.register." + one)).toList()));
        for (Activity one : activities(view)) {
            lines.append(row(List.of(
                    one.name(), view.t("rights.basis." + one.basis()), one.purpose(), one.data(), one.people(), one.recipients(),
                    one.retention(), view.t("rights.register.measures"))));
        }
        response.getOutputStream().write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<Activity> activities(View view) {
        return modules.stream().flatMap(one -> one.activities(view).stream()).toList();
    }

    private static String row(List<String> fields) {
        return fields.stream()
                .map(one -> '"' + SafeCell.of(one).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";", "", "\r\n"));
    }
}
