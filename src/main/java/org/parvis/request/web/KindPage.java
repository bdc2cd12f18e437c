package org.parvis.request.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.request.RequestKind;
import org.parvis.territory.Department;
import org.parvis.web.FormErrors;

/** @param kind the one that is changed; null for a new one */
public record KindPage(@Nullable RequestKind kind, KindForm form, List<Department> departments, FormErrors errors) {

    public String path() {
        return KindController.PATH + "/" + (kind == null ? "nouvelle" : kind.code());
    }
}
