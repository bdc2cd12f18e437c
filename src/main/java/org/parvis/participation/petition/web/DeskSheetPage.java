package org.parvis.participation.petition.web;

import java.util.List;
import org.parvis.files.Document;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.Signature;
import org.parvis.participation.petition.SigningSheet;
import org.parvis.web.FormErrors;

/**
 * One sheet at the desk.
 *
 * @param mayHandle whether the visitor compares it with its paper; else they type alone
 * @param typed what was typed into one of its forms
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record DeskSheetPage(
        Petition petition,
        SigningSheet sheet,
        List<Signature> lines,
        List<Document> scans,
        boolean takesPaper,
        boolean mayHandle,
        String typed,
        String done,
        FormErrors errors) {

    public String path() {
        return petition.deskPath() + "/feuilles/" + sheet.number();
    }
}
