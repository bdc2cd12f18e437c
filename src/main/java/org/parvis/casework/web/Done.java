package org.parvis.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.web.View;

/** Tells on the next page what was just done: the address carries it, no session is needed. */
final class Done {

    private static final String NUMBER = "[A-Z]{1,6}-\\d{4}-\\d{6,}";

    private Done() {}

    static String parameters(ActionKind kind, String number) {
        return "&fait=" + kind.slug() + "&sur=" + number;
    }

    static CasePage.@Nullable Notice notice(View view, HttpServletRequest request) {
        String slug = request.getParameter("fait");
        String number = request.getParameter("sur");
        if (slug == null || number == null || !number.matches(NUMBER)) {
            return null;
        }
        return ActionKind.find(slug).map(kind -> notice(view, kind, number)).orElse(null);
    }

    static CasePage.Notice notice(View view, ActionKind kind, String number) {
        String text = view.t("desk.done." + kind.slug(), number);
        if (kind == ActionKind.NOTE) {
            return CasePage.Notice.noted(text, number);
        }
        return CasePage.Notice.done(text, kind.isClosing() ? "/bureau/dossiers/" + number : null);
    }
}
