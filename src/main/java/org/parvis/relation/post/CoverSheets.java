package org.parvis.relation.post;

import java.util.Map;
import org.parvis.web.Codes;
import org.parvis.web.Templates;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Draws the sheet that lies on top of a letter while it is scanned: its codes bring the scan to it. */
@Component
public class CoverSheets {

    private final Templates templates;
    private final PaperPress press;

    CoverSheets(Templates templates, PaperPress press) {
        this.templates = templates;
        this.press = press;
    }

    /** The sheet as PDF. */
    public byte[] pdf(View view, ReceivedLetter letter, String department) {
        String code = LetterCode.of(letter).text();
        return press.pdf(templates.text("relation/post/cover", Map.of(
                "view", view,
                "letter", letter,
                "department", department,
                "bars", Codes.bars(code),
                "square", Codes.square(code))));
    }
}
