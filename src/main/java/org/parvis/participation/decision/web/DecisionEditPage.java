package org.parvis.participation.decision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.decision.Fates;
import org.parvis.participation.decision.Matter;
import org.parvis.participation.decision.TownDecision;
import org.parvis.web.FormErrors;

/**
 * A decision as it is written.
 *
 * @param draft null where nobody writes one
 * @param published all versions that everybody can read, the first first
 * @param others what somebody else wrote meanwhile where something else was typed; without a draft what was typed too late
 * @param correction why there is to be another, as it was typed
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record DecisionEditPage(
        Matter matter,
        @Nullable TownDecision draft,
        List<TownDecision> published,
        DecisionForm form,
        RulingsPart part,
        Fates counts,
        List<OtherText> others,
        String correction,
        String done,
        FormErrors errors) {

    public String path() {
        return matter.deskPath() + "/decision";
    }

    public String publicPath() {
        return matter.path() + "/decision";
    }
}
