package org.parvis.relation.post.web;

import java.util.List;
import org.parvis.relation.Caller;
import org.parvis.relation.post.PostedRequests;
import org.parvis.territory.Department;
import org.parvis.web.FormErrors;

/**
 * The form that registers a letter.
 *
 * @param known who may have written: those who have files
 * @param today no later day is taken
 */
public record LetterFormPage(
        LetterForm form,
        List<PostedRequests.Kind> kinds,
        List<Caller.Known> known,
        List<Department> departments,
        String today,
        String key,
        FormErrors errors) {}
