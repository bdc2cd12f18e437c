package org.parvis.relation.social.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.social.SocialAccount;
import org.parvis.relation.social.SocialAccounts;
import org.parvis.relation.social.web.SocialPage.Typed;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The town's account on a public network: which one, and how its reading goes. */
@Controller
@AllowRoles(Role.ADMINISTRATOR)
class SocialController {

    static final String PATH = "/admin/territoire/reseau";

    private static final int LONGEST_TOKEN = 500;

    private final SocialAccounts accounts;

    SocialController(SocialAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping(PATH)
    Page show(@RequestParam(defaultValue = "") String fait) {
        SocialAccount account = accounts.find().orElse(null);
        String done =
                switch (fait) {
                    case "enregistre" -> "social.done.saved";
                    case "eteint" -> "social.done.off";
                    case "retire" -> "social.done.removed";
                    default -> "";
                };
        Typed typed = account == null ? new Typed("", true) : new Typed(account.server(), account.active());
        return page(account, typed, new FormErrors(), done);
    }

    /** Asks the server first: what it does not accept is not kept. */
    @PostMapping(PATH)
    Object save(
            View view,
            @RequestParam(defaultValue = "") String server,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(required = false) @Nullable String active) {
        Typed typed = new Typed(server.strip(), active != null);
        FormErrors errors = new FormErrors();
        String address = address(server);
        if (!address.matches("https?://[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:\\d{1,5})?")) {
            errors.add("server", view.t("social.refused.server"));
        }
        if (!token.strip().matches("[!-~]{0," + LONGEST_TOKEN + "}")) {
            errors.add("token", view.t("social.refused.token"));
        }
        try {
            if (errors.isEmpty()) {
                SocialAccounts.Reading reading = active == null ? SocialAccounts.Reading.OFF : SocialAccounts.Reading.ON;
                accounts.save(new SocialAccounts.Settings(address, token.strip(), reading), view.visitor());
                return Redirect.to(view, PATH + (active == null ? "?fait=eteint" : "?fait=enregistre"));
            }
        } catch (Refusal refusal) {
            errors.add(refusal.messageKey().toLowerCase(Locale.ROOT).endsWith("token") ? "token" : "server", view.t(refusal));
        }
        return page(accounts.find().orElse(null), typed, errors, "").withStatus(422);
    }

    @PostMapping(PATH + "/retirer")
    Object remove(View view) {
        accounts.remove(view.visitor());
        return Redirect.to(view, PATH + "?fait=retire");
    }

    /** What people type: a name of a server, or the address of a page of it. */
    private static String address(String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
        return plain.contains("://") ? plain : "https://" + plain;
    }

    private static Page page(@Nullable SocialAccount account, Typed typed, FormErrors errors, String done) {
        return Page.of("relation/social/account", new SocialPage(account, typed, errors, done));
    }
}
