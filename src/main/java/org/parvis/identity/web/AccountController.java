package org.parvis.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.parvis.identity.Account;
import org.parvis.identity.AccountExport;
import org.parvis.identity.AccountSection;
import org.parvis.identity.Accounts;
import org.parvis.identity.FreshLogin;
import org.parvis.identity.Logins;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAccount;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own account: details, what is kept, the end of it. */
@Controller
@AllowAccount
class AccountController {

    private final Accounts accounts;
    private final List<AccountSection> sections;
    private final AccountExport export;
    private final Logins logins;

    AccountController(Accounts accounts, List<AccountSection> sections, AccountExport export, Logins logins) {
        this.accounts = accounts;
        this.sections = sections;
        this.export = export;
        this.logins = logins;
    }

    @GetMapping("/compte")
    Page show(@RequestParam(defaultValue = "") String fait, View view) {
        return page(Done.of(fait), new FormErrors(), view);
    }

    @PostMapping("/compte/nom")
    Object rename(@RequestParam String name, View view) {
        try {
            accounts.rename(view.visitor().account(), name);
            return Redirect.to(view, "/compte?fait=nom");
        } catch (Refusal refusal) {
            return page("", new FormErrors().add("name", view.t(refusal)), view).withStatus(422);
        }
    }

    @GetMapping("/compte/donnees")
    Page data() {
        return Page.of("identity/data", new FormErrors());
    }

    @FreshLogin
    @GetMapping("/compte/donnees/export")
    void export(HttpServletResponse response, View view) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"mes-donnees.zip\"");
        response.setHeader("Cache-Control", "private, no-store");
        export.write(view.visitor().account(), view, response.getOutputStream());
    }

    @FreshLogin
    @PostMapping("/compte/suppression")
    Page delete(@RequestParam(defaultValue = "") String confirmation, HttpServletRequest request, View view) {
        if (confirmation.isEmpty()) {
            FormErrors errors = new FormErrors().add("confirmation", view.t("identity.refused.confirm"));
            return Page.of("identity/data", errors).withStatus(422);
        }
        accounts.delete(view.visitor().account());
        logins.close(request);
        return Page.of("identity/closed");
    }

    private Page page(String done, FormErrors errors, View view) {
        Account account = accounts.get(view.visitor().account());
        List<AccountSection.Door> doors = sections.stream()
                .map(section -> section.door(view))
                .flatMap(Optional::stream)
                .toList();
        return Page.of("identity/account", new AccountPage(account, doors, done, errors));
    }
}
