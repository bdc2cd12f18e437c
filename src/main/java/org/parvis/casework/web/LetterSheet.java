package org.parvis.casework.web;

import java.util.Map;
import org.parvis.casework.KeptLetter;
import org.parvis.web.PdfPress;
import org.parvis.web.Templates;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** A kept letter on paper: drawn from the words that were sent, which never change. It can be read aloud (PDF/UA). */
@Component
class LetterSheet {

    private final Templates templates;

    LetterSheet(Templates templates) {
        this.templates = templates;
    }

    byte[] pdf(View view, KeptLetter letter) {
        return PdfPress.pdf(templates.text("casework/law/sheet", Map.of("view", view, "letter", letter)), "/print/letter.css");
    }
}
