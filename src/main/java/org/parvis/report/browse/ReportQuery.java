package org.parvis.report.browse;

import org.jspecify.annotations.Nullable;

/** The parameters of a list's address. */
public record ReportQuery(
        @Nullable String categorie, @Nullable String quartier, @Nullable String etat, @Nullable String q) {

    public ReportFilter filter() {
        return new ReportFilter(orEmpty(categorie), orEmpty(quartier), StateFilter.of(etat), orEmpty(q));
    }

    private static String orEmpty(@Nullable String word) {
        return word == null ? "" : word;
    }
}
