package org.parvis.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes PDF of HTML that stands by itself: tagged, with title and language (PDF/UA), its font within it, so that it can be
 * read aloud and prints the same everywhere.
 */
public final class PdfPress {

    /** Liberation Sans (SIL OFL 1.1), as PDFBox carries it: there is no bold one. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private PdfPress() {}

    /**
     * @param html a whole page, well-formed, with a title and a language; {@code </head>} is where its style goes
     * @param sheet path of the style sheet: {@code /print/post.css}
     */
    public static byte[] pdf(String html, String sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT)), "Liberation Sans")
                    .useUnicodeLineBreaker(new LineBreaks())
                    .withHtmlContent(html.replace("</head>", "<style>" + css(sheet) + "</style></head>"), null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String css(String sheet) throws IOException {
        try (InputStream rules = Objects.requireNonNull(PdfPress.class.getResourceAsStream(sheet))) {
            return new String(rules.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
