package org.parvis.knowledge.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Staff;
import org.parvis.knowledge.Article;
import org.parvis.knowledge.Origin;
import org.parvis.knowledge.Topic;
import org.parvis.territory.Department;
import org.parvis.web.FormErrors;

/**
 * The form of an article.
 *
 * @param article null for a new one
 * @param languages in which it may be written, the first one being necessary
 * @param departments to which the writer may give it
 * @param anyDepartment it may belong to none in particular
 * @param shown the version on which they write
 * @param meanwhile what somebody else changed since they began
 */
public record WritingPage(
        @Nullable Article article,
        ArticleForm form,
        List<String> languages,
        List<Topic> topics,
        List<Department> departments,
        boolean anyDepartment,
        List<Staff> staff,
        int shown,
        List<Changed> meanwhile,
        String key,
        FormErrors errors) {

    public boolean isSheet() {
        return article != null && article.origin() == Origin.SHEET;
    }

    /** Where the form goes. */
    public String action() {
        return article == null ? AnswerPages.DESK + "nouveau" : path() + "/modifier";
    }

    public String path() {
        return article == null ? "/bureau/connaissances" : AnswerPages.DESK + article.slug();
    }
}
