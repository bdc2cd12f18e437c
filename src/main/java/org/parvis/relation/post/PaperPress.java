package org.parvis.relation.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.parvis.web.PdfPress;
import org.springframework.stereotype.Component;

/** Makes letters of pages, and one document of several ({@link PdfPress}). */
@Component
public class PaperPress {

    /** @param html a whole page, well-formed, with a title and a language; {@code </head>} is where its style goes */
    public byte[] pdf(String html) {
        return PdfPress.pdf(html, "/print/post.css");
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
}
