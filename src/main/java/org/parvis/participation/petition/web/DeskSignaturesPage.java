package org.parvis.participation.petition.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.Signature;
import org.parvis.web.FormErrors;

/**
 * Signatures that came on the web, at the desk.
 *
 * @param asked how the names begin that were looked for; empty for all
 * @param after id of the last one of the page before; empty on the first
 * @param next id of the last one shown where there are more; null where there are not
 * @param moves whether the figure still moves
 * @param typed the reason that was typed
 * @param done whether something was just done
 */
public record DeskSignaturesPage(
        Petition petition,
        List<Signature> signatures,
        String asked,
        String after,
        @Nullable UUID next,
        boolean moves,
        String typed,
        boolean done,
        FormErrors errors) {

    public String path() {
        return petition.deskPath() + "/signatures";
    }
}
