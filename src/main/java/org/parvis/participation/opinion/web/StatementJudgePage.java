package org.parvis.participation.opinion.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.participation.opinion.Statement;
import org.parvis.participation.talk.Appeal;
import org.parvis.participation.talk.Charter;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.PastAct;
import org.parvis.web.FormErrors;

/**
 * A statement for whoever moderates it.
 *
 * @param others that people vote on already
 * @param names of who decided what
 * @param possible what can be done about it
 */
public record StatementJudgePage(
        OpinionPlace place,
        Statement statement,
        List<Statement> others,
        List<PastAct> acts,
        List<Appeal> appeals,
        Map<UUID, String> names,
        Charter charter,
        List<ModerationAct> possible,
        Instant now,
        Written typed,
        FormErrors errors) {

    /** What they typed. */
    public record Written(String act, String article, String reason) {}

    public String name(PastAct act) {
        return names.getOrDefault(act.decidedBy(), "");
    }
}
