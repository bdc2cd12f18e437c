package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who makes a request, for the territory in scope; filled by the module that owns accounts. */
public interface Visitors {

    Visitor of(HttpServletRequest request);
}
