package org.parvis.knowledge.web;

import org.parvis.knowledge.Article;

/**
 * An article at the desk, with what its reader may do.
 *
 * @param department who handles what it is about; empty where it is nobody in particular
 * @param owner who answers for it; empty where nobody does
 * @param isDue it is to be read again by now
 * @param nextReview when it would be due again
 * @param isOvertaken what its reader just did came too late: somebody else had changed it
 */
public record DeskArticlePage(AnswerPage answer, boolean mayWrite, String department, String owner, boolean isDue, String nextReview, boolean isOvertaken) {

    public Article article() {
        return answer.article();
    }

    public String path() {
        return AnswerPages.DESK + article().slug();
    }
}
