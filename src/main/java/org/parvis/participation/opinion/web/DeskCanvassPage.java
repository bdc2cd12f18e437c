package org.parvis.participation.opinion.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.opinion.Canvass;
import org.parvis.participation.opinion.ShownFigures;
import org.parvis.participation.opinion.Statement;
import org.parvis.web.FormErrors;

/**
 * A canvass at the desk.
 *
 * @param figures null as long as too few people have voted
 * @param typed what was typed elsewhere than of what is asked
 */
public record DeskCanvassPage(
        OpinionPlace place,
        Instant now,
        CanvassForm form,
        List<Statement> statements,
        @Nullable ShownFigures figures,
        Written typed,
        String done,
        FormErrors errors) {

    /**
     * What was typed.
     *
     * @param lines statements to add
     * @param reason why it is closed
     * @param group the number of the group that was named; 0 for none
     */
    public record Written(String lines, String reason, int group, String name, String nameReason) {

        static final Written NONE = new Written("", "", 0, "", "");
    }

    public Canvass.Stage stage() {
        return place.stage(now);
    }

    public boolean isDraft() {
        return stage() == Canvass.Stage.DRAFT;
    }

    public String name(ShownFigures.OfGroup group) {
        return typed.group() == group.number() ? typed.name() : group.name();
    }

    public String reason(ShownFigures.OfGroup group) {
        return typed.group() == group.number() ? typed.nameReason() : group.reason();
    }

    public String words(int number) {
        return statements.stream().filter(one -> one.number() == number).map(Statement::words).findFirst().orElse("");
    }
}
