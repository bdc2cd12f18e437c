package org.parvis.relation.post.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.multipdf.PageExtractor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF as scanners make them: pages with pictures. Scripts, forms and what else may be within are never run. */
final class PdfScan {

    /** Pixels along the longer edge of a drawn page: an A4 page at 200 dots per inch. */
    private static final int LONGEST_EDGE = 2_340;

    /** How deep what a page shows may be wrapped. */
    private static final int DEEPEST = 4;

    private static final int MOST_OBJECTS = 200;

    private final Path file;
    private final ScanBounds bounds;
    private final Predicate<String> isOurs;

    PdfScan(Path file, ScanBounds bounds, Predicate<String> isOurs) {
        this.file = file;
        this.bounds = bounds;
        this.isOurs = isOurs;
    }

    /** Where pages begin that carry a code. */
    private record Beginning(int page, String code) {}

    List<ScanPart> parts() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(
                new RandomAccessReadBufferedFile(file.toFile()), "", null, null,
                MemoryUsageSetting.setupMixed(bounds.memory(), bounds.memory() * 4).streamCache)) {
            if (pdf.getNumberOfPages() > bounds.pages()) {
                throw ScanReading.tooMuch("pages");
            }
            List<Beginning> beginnings = beginnings(pdf);
            if (beginnings.isEmpty()) {
                return List.of(new ScanPart(null, null));
            }
            if (beginnings.size() == 1 && beginnings.getFirst().page() == 0) {
                return List.of(new ScanPart(beginnings.getFirst().code(), null));
            }
            return split(pdf, beginnings);
        }
    }

    private List<Beginning> beginnings(PDDocument pdf) throws IOException {
        PDFRenderer renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        List<Beginning> found = new ArrayList<>();
        for (int page = 0; page < pdf.getNumberOfPages(); page++) {
            if (Thread.currentThread().isInterrupted()) {
                throw ScanReading.tooMuch("time");
            }
            int number = page;
            CodeReader.read(drawn(pdf, renderer, page), isOurs).ifPresent(code -> found.add(new Beginning(number, code)));
        }
        return found;
    }

    private BufferedImage drawn(PDDocument pdf, PDFRenderer renderer, int number) throws IOException {
        PDPage page = pdf.getPage(number);
        PDRectangle size = page.getCropBox();
        float longest = Math.max(size.getWidth(), size.getHeight());
        if (!(longest >= 1)) {
            throw new IOException("no page");
        }
        if (pixels(page.getResources(), 0) > bounds.pixels()) {
            throw ScanReading.tooMuch("pixels");
        }
        return renderer.renderImage(number, Math.min(LONGEST_EDGE / longest, 4), ImageType.GRAY);
    }

    /** Of all pictures on a page, without unpacking one. */
    private long pixels(PDResources resources, int depth) throws IOException {
        if (resources == null) {
            return 0;
        }
        if (depth > DEEPEST) {
            throw ScanReading.tooMuch("depth");
        }
        long pixels = 0;
        int objects = 0;
        for (COSName name : resources.getXObjectNames()) {
            if (++objects > MOST_OBJECTS) {
                throw ScanReading.tooMuch("objects");
            }
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                pixels += (long) image.getWidth() * image.getHeight();
            } else if (object instanceof PDFormXObject form) {
                pixels += pixels(form.getResources(), depth + 1);
            }
        }
        return pixels;
    }

    private static List<ScanPart> split(PDDocument pdf, List<Beginning> beginnings) throws IOException {
        List<ScanPart> parts = new ArrayList<>();
        if (beginnings.getFirst().page() > 0) {
            parts.add(new ScanPart(null, extract(pdf, 0, beginnings.getFirst().page())));
        }
        for (int i = 0; i < beginnings.size(); i++) {
            int end = i + 1 < beginnings.size() ? beginnings.get(i + 1).page() : pdf.getNumberOfPages();
            parts.add(new ScanPart(beginnings.get(i).code(), extract(pdf, beginnings.get(i).page(), end)));
        }
        return parts;
    }

    private static Path extract(PDDocument pdf, int from, int before) throws IOException {
        Path part = Files.createTempFile("scan", ".pdf");
        try (PDDocument pages = new PageExtractor(pdf, from + 1, before).extract()) {
            pages.save(part.toFile());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        return part;
    }
}
