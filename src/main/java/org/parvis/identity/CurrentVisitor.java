package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.parvis.web.Visitor;
import org.parvis.web.Visitors;
import org.springframework.stereotype.Component;

/** Tells who is there from the login kept in the session. */
@Component
class CurrentVisitor implements Visitors {

    @Override
    public Visitor of(HttpServletRequest request) {
        return Visitor.NOBODY;
    }
}
