package org.parvis.relation.rights.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.relation.rights.LooseRecords.Found;
import org.parvis.relation.rights.LooseRecords.Sender;
import org.parvis.relation.rights.LooseRights;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds what is kept of an account or number that is in nobody's file; never by GET, as accounts do not belong in addresses. */
@Controller
@AllowRoles(Role.AUDITOR)
class AccountsController {

    private static final String PATH = RightsPages.ROOT + "/comptes";

    private final LooseRights rights;
    private final Cases cases;

    AccountsController(LooseRights rights, Cases cases) {
        this.rights = rights;
        this.cases = cases;
    }

    @AllowRoles({Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping(PATH)
    Page start(View view) {
        return page(new AccountsPage("", List.of(), new FormErrors()));
    }

    @AllowRoles({Role.AUDITOR, Role.ADMINISTRATOR})
    @PostMapping(PATH)
    Page find(View view, @RequestParam(defaultValue = "") String q) {
        return page(new AccountsPage(q.strip(), lines(view, rights.find(q, view.visitor()), ""), new FormErrors()));
    }

    @PostMapping(PATH + "/export")
    void export(
            View view,
            @RequestParam(defaultValue = "") String canal,
            @RequestParam(defaultValue = "") String reseau,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String compte,
            HttpServletResponse response)
            throws IOException {
        Sender sender = sender(canal, reseau, programme, compte);
        if (!rights.recordExport(sender, view)) {
            throw HttpProblem.notFound();
        }
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"donnees-personnelles.zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        // The head of the answer, and with it the session, is written before the transaction that only reads.
        response.flushBuffer();
        rights.export(sender, view, response.getOutputStream());
    }

    @PostMapping(PATH + "/effacement")
    Object erase(
            View view,
            @RequestParam(defaultValue = "") String canal,
            @RequestParam(defaultValue = "") String reseau,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String compte,
            @RequestParam(defaultValue = "0") int numero,
            @RequestParam(defaultValue = "") String raison,
            @RequestParam(defaultValue = "") String confirmation) {
        Sender sender = sender(canal, reseau, programme, compte);
        FormErrors errors = new FormErrors();
        if (raison.isBlank()) {
            errors.add("raison-" + numero, view.t("rights.refused.reason"));
        }
        if (confirmation.isEmpty()) {
            errors.add("confirmation-" + numero, view.t("rights.refused.confirm"));
        }
        if (errors.isEmpty()) {
            try {
                return Redirect.to(view, RightsPages.receipt(rights.erase(sender, raison, view.visitor())));
            } catch (Refusal refused) {
                errors.add("raison-" + numero, view.t(refused));
            }
        }
        List<Found> found = rights.find(compte, view.visitor());
        return page(new AccountsPage(compte, lines(view, found, raison), errors)).withStatus(422);
    }

    private static Sender sender(String channel, String network, String program, String address) {
        return new Sender(channel, network.isEmpty() ? null : network, program.isEmpty() ? null : program, address);
    }

    private static Page page(AccountsPage page) {
        return Page.of("relation/rights/accounts", page);
    }

    private List<AccountsPage.Line> lines(View view, List<Found> found, String reason) {
        List<AccountsPage.Line> lines = new ArrayList<>();
        for (Found one : found) {
            String network = one.sender().network();
            String program = one.sender().program();
            String where = network != null
                    ? program == null ? network : network + " (" + program + ")"
                    : view.t(one.sender().channel().equals("SMS") ? "rights.accounts.own" : "rights.accounts.ownSocial");
            lines.add(new AccountsPage.Line(
                    lines.size(), one.sender().channel(), Objects.requireNonNullElse(network, ""),
                    Objects.requireNonNullElse(program, ""), one.sender().address(), where,
                    one.loose(), cases.list(one.cases()).stream().map(Case::number).toList(), reason));
        }
        return lines;
    }
}
