package org.parvis.casework.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.parvis.casework.KeptLetter;
import org.parvis.web.Templates;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** A kept letter on paper: drawn from the words that were sent, which never change. */
@Component
class LetterSheet {

    private final Templates templates;

    LetterSheet(Templates templates) {
        this.templates = templates;
    }

    byte[] pdf(View view, KeptLetter letter) throws IOException {
        String html = templates.text("casework/law/sheet", Map.of("view", view, "letter", letter))
                .replace("</head>", "<style>" + css() + "</style></head>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRendererBuilder().withHtmlContent(html, null).useFastMode().toStream(out).run();
        return out.toByteArray();
    }

    private static String css() throws IOException {
        try (InputStream sheet = Objects.requireNonNull(LetterSheet.class.getResourceAsStream("/print/letter.css"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
