package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Component;

/** Pages for what did not work. A program that asked for JSON gets JSON. */
@Component
public class ProblemPages {

    /** The statuses that have words of their own ({@code web.problem.<status>.title}). */
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 409, 413, 429, 500, 503);

    /**
     * What an error page shows.
     *
     * @param again a form that was refused, with what was typed; null where there is none to keep
     */
    public record Problem(int status, String title, String advice, @Nullable Resend again) {}

    private final PageHandler pages;
    private final BarePage bare;

    ProblemPages(PageHandler pages, BarePage bare) {
        this.pages = pages;
        this.bare = bare;
    }

    void show(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int shown = shown(status);
        View view = View.find(request);
        if (view == null) {
            bare.write(status, "web.problem." + shown, request, response);
            return;
        }
        String key = "web.problem." + shown;
        write(new Problem(status, view.t(key + ".title"), view.t(key + ".advice"), again(status, request)), view, request, response);
    }

    /** The status of which the page speaks. */
    private static int shown(int status) {
        return KNOWN.contains(status) ? status : status >= 500 ? 500 : 400;
    }

    void show(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        View view = View.of(request);
        int status = refusal.status();
        String title = view.t("web.problem." + status + ".title");
        write(new Problem(status, title, view.t(refusal), null), view, request, response);
    }

    /** Whoever was logged out while typing loses nothing. */
    private static @Nullable Resend again(int status, HttpServletRequest request) {
        return status == 401 ? Resend.of(request).orElse(null) : null;
    }

    private void write(Problem problem, View view, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        if (isAskedByProgram(request)) {
            PageHandler.announce(problem.status(), response);
            response.setContentType("application/problem+json;charset=UTF-8");
            response.getOutputStream()
                    .write(("{\"type\":\"about:blank\",\"status\":" + problem.status() + ",\"title\":" + quoted(problem.title())
                                    + ",\"detail\":" + quoted(problem.advice()) + "}")
                            .getBytes(StandardCharsets.UTF_8));
        } else {
            try {
                pages.write(Page.of("web/problem", problem).withStatus(problem.status()), view, request, response);
            } catch (RuntimeException e) {
                // The menu asks the database, which may be what is away: the answer stays the one that it is.
                if (response.isCommitted()) {
                    throw e;
                }
                response.resetBuffer();
                bare.write(problem.status(), "web.problem." + shown(problem.status()), request, response);
            }
        }
    }

    /** Other programs are answered in what they read (RFC 9457), whatever they say that they accept. */
    private static boolean isAskedByProgram(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return (accept != null && accept.startsWith("application/json"))
                || request.getRequestURI().startsWith(request.getContextPath() + "/api/v1/");
    }

    private static String quoted(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
