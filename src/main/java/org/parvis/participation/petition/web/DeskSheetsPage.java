package org.parvis.participation.petition.web;

import java.util.List;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionRule;
import org.parvis.participation.petition.SigningSheet;
import org.parvis.participation.petition.SigningSheets.Doubt;
import org.parvis.web.FormErrors;

/**
 * The sheets of a petition at the desk.
 *
 * @param doubts lines to look at; none for whoever only types
 * @param takesPaper whether sheets are still typed in
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record DeskSheetsPage(
        Petition petition,
        PetitionRule rule,
        List<SigningSheet> sheets,
        List<Doubt> doubts,
        boolean takesPaper,
        SheetForm form,
        String done,
        FormErrors errors) {

    public String path() {
        return petition.deskPath() + "/feuilles";
    }
}
