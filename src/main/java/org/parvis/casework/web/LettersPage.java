package org.parvis.casework.web;

import java.util.List;
import org.parvis.casework.KeptLetter;

/** @param back address of the case, below which the letters are */
public record LettersPage(String number, String back, List<KeptLetter> letters) {

    public String pdf(KeptLetter letter) {
        return back + "/lettres/" + letter.ordinal() + ".pdf";
    }
}
