package org.parvis.participation.opinion.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.participation.opinion.Opinion;
import org.parvis.participation.opinion.Statement;
import org.parvis.participation.opinion.StatementModeration;
import org.parvis.web.FormErrors;

/**
 * What somebody said, and what became of the statements that they added.
 *
 * @param isOpen whether they may change it
 * @param token of the link by which they came; empty for none
 * @param votes by statement
 * @param own the statements that they added, with what moderators did about them
 * @param appeal as it was typed, with the statement that it is about
 */
public record MyOpinionsPage(
        OpinionPlace place,
        boolean isOpen,
        String token,
        List<Statement> statements,
        Map<UUID, Opinion> votes,
        List<StatementModeration.Standing> own,
        String appeal,
        String done,
        FormErrors errors) {

    /** As the end of a message key. */
    public static String state(Statement statement) {
        return statement.isWithdrawn() ? "WITHDRAWN" : statement.moderation().name();
    }

    /** The same, for what it means: once it is over nobody says anything of what is published. */
    public String meaning(Statement statement) {
        return "opinion.state." + state(statement) + (statement.isShown() && !isOpen ? ".over" : ".about");
    }

    /** Whether what was typed against a moderator has no field here any more, and stands to be copied. */
    public boolean isRefused(StatementModeration.Standing one) {
        return one.appealable() == null && errors.has("pourquoi-" + one.statement().id());
    }
}
