package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPressTest {

    @Test
    void aLineNeverEndsAtAnApostropheWithinAWord() throws IOException {
        String sentence = "Il n’est qu’à vous d’en dire l’essentiel, aujourd’hui comme hier. ";

        String[] lines = printed(sentence.repeat(60)).split("\n");

        assertThat(lines).hasSizeGreaterThan(30).noneMatch(line -> line.strip().endsWith("’"));
    }

    @Test
    void aQuotationStillEndsWhereALineDoes() {
        LineBreaks breaks = new LineBreaks();
        breaks.setText("‘oui’ et non");

        assertThat(breaks.next()).isEqualTo("‘oui’ ".length());
    }

    private static String printed(String words) throws IOException {
        byte[] pdf = PdfPress.pdf(
                "<html lang=\"%s\"><head><title>Lettre</title></head><body><p style=\"width: 61mm\">%s</p></body></html>"
                        .formatted(Locale.FRENCH.getLanguage(), words),
                "/print/post.css");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
