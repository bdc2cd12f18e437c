package org.parvis.participation.opinion.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.opinion.Opinion;
import org.parvis.participation.opinion.Statement;
import org.parvis.participation.talk.Appeal;
import org.parvis.participation.talk.PastAct;
import org.parvis.web.FormErrors;

/**
 * What somebody said, and what became of the statements that they added.
 *
 * @param isOpen whether they may change it
 * @param token of the link by which they came; empty for none
 * @param votes by statement
 * @param own the statements that they added
 * @param appeal as it was typed, with the statement that it is about
 */
public record MyOpinionsPage(
        OpinionPlace place,
        boolean isOpen,
        String token,
        List<Statement> statements,
        Map<UUID, Opinion> votes,
        List<Own> own,
        String appeal,
        String done,
        FormErrors errors) {

    /**
     * A statement of theirs.
     *
     * @param appealable the act against which they can appeal now; null for none
     */
    public record Own(Statement statement, @Nullable PastAct appealable, List<Appeal> appeals) {

        /** As the end of a message key. */
        public String state() {
            return statement.isWithdrawn() ? "WITHDRAWN" : statement.moderation().name();
        }
    }
}
