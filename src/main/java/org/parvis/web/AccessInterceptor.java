package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets through whom {@link Access} admits; sends the others to log in, or away. */
final class AccessInterceptor implements HandlerInterceptor {

    private final ObjectProvider<ProgramDoor> programs;

    AccessInterceptor(ObjectProvider<ProgramDoor> programs) {
        this.programs = programs;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || method.getBeanType().getPackageName().startsWith("org.springframework")) {
            return true;
        }
        Access access = Access.of(method);
        if (access instanceof Access.Anyone) {
            return true;
        }
        if (access instanceof Access.Programs(String scope)) {
            programs.getObject().admit(request, scope);
            return true;
        }
        Visitor visitor = View.of(request).visitor();
        if (access.admits(visitor)) {
            return true;
        }
        turnAway(visitor, request, response);
        return false;
    }

    private void turnAway(Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        View view = View.of(request);
        if (view.isAskedByScript() && visitor.accountId().isEmpty()) {
            throw new HttpProblem(401);
        }
        if (visitor.owesSecondFactor()) {
            response.sendRedirect(view.url("/connexion/second-facteur"));
        } else if (visitor.accountId().isEmpty() && "GET".equals(request.getMethod())) {
            response.sendRedirect(view.url("/connexion?retour=") + URLEncoder.encode(view.path(), StandardCharsets.UTF_8));
        } else {
            throw new HttpProblem(visitor.accountId().isEmpty() ? 401 : 403);
        }
    }
}
