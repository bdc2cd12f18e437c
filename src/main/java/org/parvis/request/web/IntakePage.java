package org.parvis.request.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.IntakeDoor;
import org.parvis.relation.Caller;
import org.parvis.request.RequestKind;
import org.parvis.request.SubmittedRequest;
import org.parvis.territory.Department;
import org.parvis.web.AnswerSource;
import org.parvis.web.FormErrors;

/**
 * The form on which an agent takes a request down.
 *
 * @param kind the one chosen; null while there is none
 * @param known who may be on the phone: those who have files
 * @param ready answers that the words may ask for
 * @param sent the request that was just taken, to read its number aloud
 */
public record IntakePage(
        List<IntakeDoor> doors,
        List<RequestKind> kinds,
        @Nullable RequestKind kind,
        RequestForm form,
        List<Caller.Known> known,
        List<AnswerSource.Answer> ready,
        List<Department> departments,
        String key,
        FormErrors errors,
        @Nullable SubmittedRequest sent) {

    public boolean isChosen(RequestKind one) {
        return kind != null && kind.code().equals(one.code());
    }
}
