package org.parvis.casework.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.parvis.web.Templates;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** The round on paper: a sheet with its map, one box to tick per stop. */
@Component
class RoundSheet {

    private final Templates templates;

    RoundSheet(Templates templates) {
        this.templates = templates;
    }

    byte[] pdf(View view, RoundPage page) throws IOException {
        String html = templates.text("casework/sheet", Map.of("view", view, "page", page))
                .replace("</head>", "<style>" + css() + "</style></head>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .useSVGDrawer(new BatikSVGDrawer())
                .withHtmlContent(html, null)
                .useFastMode()
                .toStream(out)
                .run();
        return out.toByteArray();
    }

    private static String css() throws IOException {
        try (InputStream sheet = Objects.requireNonNull(RoundSheet.class.getResourceAsStream("/print/sheet.css"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
