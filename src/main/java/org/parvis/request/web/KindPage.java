package org.parvis.request.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.request.RequestKind;
import org.parvis.territory.Department;
import org.parvis.web.FormErrors;

/**
 * @param kind the one that is changed; null for a new one
 * @param commonMonths the legal delay where the kind has none of its own
 * @param territoryMonths for which ended cases are kept where the kind has none of its own
 * @param acknowledgement what it will say, paragraph by paragraph; empty where no law asks for one
 */
public record KindPage(
        @Nullable RequestKind kind,
        KindForm form,
        List<Department> departments,
        int commonMonths,
        int territoryMonths,
        List<String> acknowledgement,
        FormErrors errors) {

    /**
     * A kind in the list.
     *
     * @param silence what it means; empty for nothing
     */
    public record Row(RequestKind kind, String silence) {}

    public String path() {
        return KindController.PATH + "/" + (kind == null ? "nouvelle" : kind.code());
    }
}
