package org.parvis.relation.post.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.files.DocumentKind;
import org.parvis.web.Codes;

class ScanReadingTest {

    private static final String CODE = "C-2026-000123.1A2B3C4D5E";

    @TempDir
    private Path folder;

    private final ScanReading reading = new ScanReading();

    /** A page as a scanner gives it: 200 dots per inch, the codes somewhere on it. */
    private static BufferedImage page(String... drawn) {
        BufferedImage page = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        int y = 300;
        for (String one : drawn) {
            BufferedImage code = code(one);
            boolean isSquare = code.getWidth() == code.getHeight();
            int width = isSquare ? 480 : 1180;
            int height = isSquare ? 480 : 170;
            pen.drawImage(code, 240, y, width, height, null);
            y += height + 200;
        }
        pen.dispose();
        return page;
    }

    private static BufferedImage code(String data) {
        try {
            return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static BufferedImage turned(BufferedImage page, double degrees) {
        int side = 3000;
        BufferedImage turned = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = turned.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
        pen.drawImage(page, (side - page.getWidth()) / 2, (side - page.getHeight()) / 2, null);
        pen.dispose();
        return turned;
    }

    /** Dust, and a grey that is not even. */
    private static BufferedImage dirty(BufferedImage page) {
        Random random = new Random(7);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int gray = page.getRaster().getSample(x, y, 0) - 40 * x / page.getWidth() + random.nextInt(50) - 25;
                gray = random.nextInt(500) == 0 ? 255 - gray : gray;
                page.getRaster().setSample(x, y, 0, Math.clamp(gray, 0, 255));
            }
        }
        return page;
    }

    static Stream<BufferedImage> scans() {
        return Stream.of(
                page(Codes.bars(CODE)),
                page(Codes.square(CODE)),
                page(Codes.bars(CODE), Codes.square(CODE)),
                turned(page(Codes.bars(CODE)), 90),
                turned(page(Codes.bars(CODE)), 180),
                turned(page(Codes.bars(CODE)), 2),
                turned(page(Codes.square(CODE)), 33),
                dirty(page(Codes.bars(CODE))),
                dirty(page(Codes.square(CODE))),
                dirty(turned(page(Codes.bars(CODE), Codes.square(CODE)), 181)));
    }

    @ParameterizedTest
    @MethodSource("scans")
    void readsWhatItDrewHoweverItLies(BufferedImage scan) {
        assertThat(CodeReader.read(scan, CODE::equals)).contains(CODE);
    }

    @Test
    void looksPastCodesOfOthers() {
        assertThat(CodeReader.read(page(Codes.square("https://impots.example/"), Codes.bars(CODE)), CODE::equals)).contains(CODE);
        assertThat(CodeReader.read(page(Codes.square("https://impots.example/")), CODE::equals)).isEmpty();
    }

    private Path pdf(BufferedImage... pages) throws IOException {
        Path file = Files.createTempFile(folder, "batch", ".pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (BufferedImage image : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(LosslessFactory.createFromImage(pdf, image), 0, 0, 595, 842);
                }
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    private List<ScanPart> read(Path file) throws ScanReading.Unreadable {
        return reading.read(file, DocumentKind.PDF, text -> text.startsWith("C-"));
    }

    @Test
    void splitsABatchWhereAnotherLetterBegins() throws Exception {
        String other = "C-2026-000124.1A2B3C4D5E";
        List<ScanPart> parts = read(pdf(page(), page(Codes.square(CODE)), page(), page(), page(Codes.bars(other)), page()));
        assertThat(parts).extracting(ScanPart::code).containsExactly(null, CODE, other);
        assertThat(parts).extracting(part -> {
            try (PDDocument part1 = Loader.loadPDF(java.util.Objects.requireNonNull(part.file()).toFile())) {
                return part1.getNumberOfPages();
            }
        }).containsExactly(1, 3, 2);
        for (ScanPart part : parts) {
            Files.delete(java.util.Objects.requireNonNull(part.file()));
        }
    }

    @Test
    void leavesWhatIsOneLetterWhole() throws Exception {
        assertThat(read(pdf(page(Codes.bars(CODE)), page()))).containsExactly(new ScanPart(CODE, null));
        assertThat(read(pdf(page(), page()))).containsExactly(new ScanPart(null, null));
    }

    private void assertRefused(ScanReading how, Path file, DocumentKind kind) {
        assertThatExceptionOfType(ScanReading.Unreadable.class).isThrownBy(() -> how.read(file, kind, _ -> true));
    }

    @Test
    void refusesWhatIsTooMuch() throws Exception {
        Duration time = Duration.ofSeconds(20);
        Path two = pdf(page(), page());
        assertRefused(new ScanReading(new ScanBounds(1, 60_000_000, 1 << 26, time)), two, DocumentKind.PDF);
        assertRefused(new ScanReading(new ScanBounds(9, 1_000, 1 << 26, time)), two, DocumentKind.PDF);
        Path png = folder.resolve("page.png");
        ImageIO.write(page(), "png", png.toFile());
        assertRefused(new ScanReading(new ScanBounds(9, 1_000, 1 << 26, time)), png, DocumentKind.PNG);
        assertRefused(new ScanReading(new ScanBounds(9, 60_000_000, 1 << 26, Duration.ofMillis(1))), two, DocumentKind.PDF);
    }

    /** One that cannot be read has none. */
    private List<String> codes(Path file) {
        try {
            return read(file).stream().map(ScanPart::code).toList();
        } catch (ScanReading.Unreadable e) {
            return java.util.Collections.singletonList(null);
        }
    }

    @Test
    void refusesHostileDocumentsWithoutHarm() throws Exception {
        String loop = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
                + "trailer<</Root 1 0 R/Size 3>>\n%%EOF";
        for (String text : List.of(loop, "%PDF-1.7\n", "%PDF-1.4\n" + "<<".repeat(20_000), "%PDF-1.4\n" + "[".repeat(200_000))) {
            Path file = Files.writeString(folder.resolve("bad.pdf"), text, StandardCharsets.ISO_8859_1);
            assertThat(codes(file)).as(text.substring(0, 9)).containsOnlyNulls();
        }
        Path locked = folder.resolve("locked.pdf");
        try (PDDocument pdf = Loader.loadPDF(pdf(page()).toFile())) {
            pdf.protect(new org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy(
                    "owner", "user", new org.apache.pdfbox.pdmodel.encryption.AccessPermission()));
            pdf.save(locked.toFile());
        }
        assertRefused(reading, locked, DocumentKind.PDF);
        Path picture = Files.write(folder.resolve("bad.tif"), new byte[] {'I', 'I', '*', 0, 8, 0, 0, 0, -1, -1, 1, 2, 3});
        assertRefused(reading, picture, DocumentKind.TIFF);
        assertThat(read(pdf(page(Codes.bars(CODE))))).as("it reads on").containsExactly(new ScanPart(CODE, null));
    }
}
