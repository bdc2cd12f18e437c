package org.parvis.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.web.View;

/** Tells on the next page what was just done: the address carries it, no session is needed. */
final class Done {

    private static final String NUMBER = "[A-Z]{1,6}-\\d{4}-\\d{6,}";

    /** Parameter for the address after a task was cancelled. */
    static final String TASK_CANCELLED = "&fait=tache-annulee";

    private Done() {}

    static String parameters(ActionKind kind, String number) {
        return "&fait=" + kind.slug() + "&sur=" + number;
    }

    static CasePage.@Nullable Notice notice(View view, HttpServletRequest request) {
        String slug = request.getParameter("fait");
        if ("tache-annulee".equals(slug)) {
            return taskCancelled(view);
        }
        String number = request.getParameter("sur");
        if (slug == null || number == null || !number.matches(NUMBER)) {
            return null;
        }
        return ActionKind.find(slug).map(kind -> notice(view, kind, number)).orElse(null);
    }

    static CasePage.Notice taskCancelled(View view) {
        return CasePage.Notice.done(view.t("desk.done.tache-annulee"), null);
    }

    static CasePage.Notice notice(View view, ActionKind kind, String number) {
        String text = view.t("desk.done." + kind.slug(), number);
        if (kind == ActionKind.NOTE) {
            return CasePage.Notice.noted(text, number);
        }
        return CasePage.Notice.done(text, kind.isClosing() ? "/bureau/dossiers/" + number : null);
    }
}
