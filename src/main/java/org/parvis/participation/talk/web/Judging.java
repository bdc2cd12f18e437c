package org.parvis.participation.talk.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.participation.talk.Appeal;
import org.parvis.participation.talk.Charter;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.PastAct;

/**
 * What every page of a moderator has, whatever it is about: what was done, what its author said against it, what can be done.
 *
 * @param names of who decided what
 * @param typed of the form that came back
 */
public record Judging(
        List<PastAct> acts, List<Appeal> appeals, Map<UUID, String> names, Charter charter, List<ModerationAct> possible, RulingForm typed) {

    public String name(PastAct act) {
        return names.getOrDefault(act.decidedBy(), "");
    }

    /** What was said against that act; at most one. */
    public List<Appeal> appeals(PastAct act) {
        return appeals.stream().filter(one -> one.actId().equals(act.id())).toList();
    }
}
