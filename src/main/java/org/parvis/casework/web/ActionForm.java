package org.parvis.casework.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.Task;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/**
 * A form of the case: fresh, or come back with what was typed and what is wrong.
 *
 * @param context the list from which the agent came, as a query string
 * @param signatory who will have signed
 * @param leaving what leaves by each way when it is sent; null where it tells nobody anything
 * @param tasks those of the case, ended ones too, where the form closes it; null where they were not read
 * @param approval who reads the answer before it leaves; null where it leaves at once
 * @param openTasks who still has what to do on a case that the form closes, one line a task
 */
public record ActionForm(
        ActionKind kind,
        Case subject,
        String context,
        Map<String, String> values,
        FormErrors errors,
        Choices choices,
        String signatory,
        @Nullable Preview preview,
        @Nullable Leaving leaving,
        @Nullable List<Task> tasks,
        @Nullable String approval,
        List<String> openTasks) {

    /** The field by which a case follows its new category. */
    static final String FOLLOW = "suivre";

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String path() {
        return "/bureau/dossiers/" + subject.number() + "/" + kind.slug();
    }

    public String casePath() {
        return "/bureau/dossiers/" + subject.number() + "?" + context;
    }

    /** The form keeps its key when it comes back, so that it is never done twice. */
    public String key(View view) {
        String key = value("key");
        return key.isEmpty() ? view.newKey() : key;
    }

    /** Ticked until somebody sends the form without it. */
    public boolean follows() {
        return value("key").isEmpty() || !value(FOLLOW).isEmpty();
    }

    public boolean isLegal() {
        return kind.isLegal();
    }

    public boolean isPublic() {
        return subject.isPublic();
    }
}
