package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;

/** Lets programs in by their tokens; filled by the module that gives these. */
public interface ProgramDoor {

    /** Returns where the request carries a token that opens this scope now, throws what is answered otherwise. */
    void admit(HttpServletRequest request, String scope);
}
