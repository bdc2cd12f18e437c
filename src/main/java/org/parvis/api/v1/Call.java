package org.parvis.api.v1;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.api.ApiScope;
import org.parvis.api.ApiToken;
import org.parvis.casework.Actor;
import org.parvis.casework.Viewer;
import org.parvis.web.Idempotency;
import org.parvis.web.View;
import org.parvis.web.Visitor;

/** One call of a program that was let in. */
record Call(ApiToken token, HttpServletRequest request) {

    private static final int LONGEST_KEY = 100;

    static Call of(HttpServletRequest request) {
        return new Call((ApiToken) request.getAttribute(Call.class.getName()), request);
    }

    Visitor visitor() {
        return token.visitor();
    }

    Viewer viewer() {
        return Viewer.of(visitor());
    }

    Actor actor() {
        return viewer().actor();
    }

    View view() {
        return View.of(request);
    }

    boolean may(ApiScope scope) {
        return token.scopes().contains(scope);
    }

    /** For what one scope opens and a part of the call needs. */
    void need(ApiScope scope) {
        if (!may(scope)) {
            throw new ApiProblem(403, "scope", scope.code());
        }
    }

    @Nullable String argument(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    Body body() throws IOException {
        return Body.read(request);
    }

    /**
     * Does work once for each key that the program sends with it, and gives what it gave then.
     *
     * @param what names the work and its object
     */
    String once(Idempotency idempotency, String what, Body body, Supplier<String> work) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new ApiProblem(400, "noKey", LONGEST_KEY);
        }
        return idempotency.once("api:" + token.id() + ":" + what, key.strip(), body.written(), work);
    }
}
