package org.parvis.relation.post;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * Makes PDF of HTML that stands by itself: tagged, with title and language (PDF/UA), its font within it, so that it can be
 * read aloud and prints the same everywhere.
 */
@Component
public class PaperPress {

    /** Liberation Sans (SIL OFL 1.1), as PDFBox carries it. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** @param html a whole page, well-formed, with a title and a language; {@code </head>} is where its style goes */
    public byte[] pdf(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT)), "Liberation Sans")
                    .withHtmlContent(html.replace("</head>", "<style>" + css() + "</style></head>"), null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Several letters as one document to print; each keeps its own page numbers, and its tags. */
    public byte[] together(List<byte[]> letters) {
        try (PDDocument all = Loader.loadPDF(letters.getFirst())) {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (byte[] one : letters.subList(1, letters.size())) {
                try (PDDocument next = Loader.loadPDF(one)) {
                    merger.appendDocument(all, next);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            all.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String css() throws IOException {
        try (InputStream sheet = Objects.requireNonNull(PaperPress.class.getResourceAsStream("/print/post.css"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
