package org.parvis.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.web.View;

/** Tells on the next page what was just done: the address carries it, no session is needed. */
final class Done {

    private static final String NUMBER = "[A-Z]{1,6}-\\d{4}-\\d{6,}";

    /** Parameter for the address after a task was cancelled. */
    static final String TASK_CANCELLED = "&fait=tache-annulee";

    /** The answer has not left: somebody else reads it first. */
    static final String WAITS = "attend-validation";

    /** What the case is about was moderated, on a page of its own. */
    private static final String MODERATED = "moderation";

    private Done() {}

    static String parameters(String done, String number) {
        return "&fait=" + done + "&sur=" + number;
    }

    static CasePage.@Nullable Notice notice(View view, HttpServletRequest request) {
        String slug = request.getParameter("fait");
        if ("tache-annulee".equals(slug)) {
            return taskCancelled(view);
        }
        if (MODERATED.equals(slug)) {
            return CasePage.Notice.done(view.t("desk.done." + MODERATED), null);
        }
        String number = request.getParameter("sur");
        if (slug == null || number == null || !number.matches(NUMBER)) {
            return null;
        }
        return notice(view, slug, number);
    }

    static CasePage.Notice taskCancelled(View view) {
        return CasePage.Notice.done(view.t("desk.done.tache-annulee"), null);
    }

    /** @param done what was done, from an address: null where nothing is called so */
    static CasePage.@Nullable Notice notice(View view, String done, String number) {
        return done.equals(WAITS)
                ? CasePage.Notice.done(view.t("desk.done." + WAITS), null)
                : ActionKind.find(done).map(kind -> notice(view, kind, number)).orElse(null);
    }

    private static CasePage.Notice notice(View view, ActionKind kind, String number) {
        String text = view.t("desk.done." + kind.slug(), number);
        if (kind == ActionKind.NOTE) {
            return CasePage.Notice.noted(text, number);
        }
        return CasePage.Notice.done(text, kind.isClosing() ? "/bureau/dossiers/" + number : null);
    }
}
