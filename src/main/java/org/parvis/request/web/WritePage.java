package org.parvis.request.web;

import java.util.List;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.request.RequestKind;
import org.parvis.web.FormErrors;

/**
 * The form of a request, and what is shown of it before it is sent.
 *
 * @param answers in words, for the last look
 * @param key of the sending
 * @param silence what it will mean where nobody answers; empty for nothing
 */
public record WritePage(
        RequestKind kind, RequestForm form, List<AnsweredQuestion> answers, String key, String silence, FormErrors errors) {

    public String path() {
        return "/contacter/" + kind.code();
    }
}
