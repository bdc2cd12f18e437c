package org.parvis.report.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The parameters of a list's address. Read by hand: Spring's binding of a record took a twelfth of the page's time. */
final class ReportQuery {

    private ReportQuery() {}

    static ReportFilter of(HttpServletRequest request) {
        return new ReportFilter(
                word(request, "categorie"),
                word(request, "quartier"),
                StateFilter.of(request.getParameter("etat")),
                word(request, "q"));
    }

    private static String word(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
