package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.parvis.shared.InTerritory;
import org.parvis.web.Visitor;
import org.parvis.web.Visitors;
import org.springframework.stereotype.Component;

/**
 * Tells who is there from the login kept in the session. Nothing is read before a page asks, and nothing at all for
 * browsers without a session; roles are read anew with each request, so that a change counts at once.
 */
@Component
class CurrentVisitor implements Visitors {

    private final Logins logins;
    private final GrantStore grants;

    CurrentVisitor(Logins logins, GrantStore grants) {
        this.logins = logins;
        this.grants = grants;
    }

    @Override
    public Visitor of(HttpServletRequest request) {
        var territory = InTerritory.currentOrNull();
        return territory == null
                ? Visitor.NOBODY
                : new LazyVisitor(() -> InTerritory.call(territory, () -> find(request)));
    }

    private Visitor find(HttpServletRequest request) {
        Optional<Login> login = logins.current(request);
        return login.flatMap(known -> grants.find(known.accountId())
                        .filter(GrantStore.Holder::isActive)
                        .filter(holder -> !logins.isOver(known, holder))
                        .map(holder -> visitor(known, holder)))
                .orElse(Visitor.NOBODY);
    }

    private Visitor visitor(Login login, GrantStore.Holder holder) {
        if (login.secondFactor() || !holder.owesSecondFactor()) {
            return new Present(holder.staff());
        }
        return new HalfIn();
    }
}
