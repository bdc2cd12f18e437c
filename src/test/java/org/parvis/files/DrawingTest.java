package org.parvis.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.shared.GeoPoint;
import org.parvis.testing.SamplePictures;

class DrawingTest {

    private static final int RED = 0xCC3333;
    private static final int GREEN = 0x33AA33;

    @Test
    void dropsWhatTheCameraWroteButTellsThePlace() throws Exception {
        byte[] photo = SamplePictures.jpegOfAPhone(640, 480, 1, 48.778, 2.291);
        GeoPoint place = Objects.requireNonNull(CameraNotes.of(PictureFormat.JPEG, photo).place());
        assertThat(place.lat()).isCloseTo(48.778, within(1e-5));
        assertThat(place.lon()).isCloseTo(2.291, within(1e-5));
        Drawing drawing = drawn(photo);
        for (byte[] file : List.of(drawing.large(), drawing.small())) {
            for (Directory directory :
                    ImageMetadataReader.readMetadata(new ByteArrayInputStream(file)).getDirectories()) {
                assertThat(directory)
                        .isNotInstanceOfAny(
                                ExifDirectoryBase.class, GpsDirectory.class, XmpDirectory.class, IccDirectory.class);
            }
        }
    }

    @Test
    void readsThePlaceFromPngAndWebpToo() {
        byte[] exif = SamplePictures.exif(6, 48.778, 2.291);
        byte[] png = SamplePictures.pngWithExif(exif);
        assertThat(CameraNotes.of(PictureFormat.PNG, png).orientation()).isEqualTo(6);
        assertThat(CameraNotes.of(PictureFormat.PNG, png).place()).isNotNull();
        byte[] webp = SamplePictures.webpWithExif(exif);
        assertThat(CameraNotes.of(PictureFormat.WEBP, webp).orientation()).isEqualTo(6);
        assertThat(CameraNotes.of(PictureFormat.WEBP, webp).place()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        // orientation, width, height, then the side where red (left in the file) must be
        "1, 64, 48, left", "2, 64, 48, right", "3, 64, 48, right", "4, 64, 48, left",
        "5, 48, 64, top", "6, 48, 64, top", "7, 48, 64, bottom", "8, 48, 64, bottom"
    })
    void turnsUprightAsTheCameraWasHeld(int orientation, int width, int height, String red) throws Exception {
        BufferedImage image = image(drawn(SamplePictures.jpegOfAPhone(64, 48, orientation, 48, 2)).large());
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        int expectedFirst = red.equals("left") || red.equals("top") ? RED : GREEN;
        assertColour(image, 8, 8, expectedFirst);
        assertColour(image, width - 9, height - 9, expectedFirst == RED ? GREEN : RED);
    }

    @Test
    void drawsTwoSizesAndNeverLargerThanSent() throws Exception {
        Drawing large = drawn(SamplePictures.jpeg(4_000, 3_000));
        assertThat(large.size()).isEqualTo(new PictureSize(1600, 1200));
        assertThat(image(large.small()).getWidth()).isEqualTo(480);
        assertThat(drawn(SamplePictures.jpeg(100, 50)).size()).isEqualTo(new PictureSize(100, 50));
    }

    @Test
    void makesHiddenAreasUnrecognisable() throws Exception {
        BufferedImage fine = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 600; y++) {
            for (int x = 0; x < 800; x++) {
                fine.setRGB(x, y, (x / 8 + y / 8) % 2 == 0 ? 0xFFFFFF : 0);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(fine, "png", bytes);
        Drawing hidden = Drawing.of(
                PictureFile.of(new ByteArrayInputStream(bytes.toByteArray())),
                List.of(new HiddenArea(0.25, 0.25, 0.25, 0.25)));
        assertThat(contrast(image(hidden.large()), 220, 170, 380, 280)).isLessThan(40);
        assertThat(contrast(image(hidden.large()), 500, 400, 700, 550)).isGreaterThan(200);
        assertThat(contrast(image(hidden.small()), 132, 102, 228, 168)).isLessThan(40);
    }

    @Test
    void readsColoursOfPrinters() throws Exception {
        assertColour(image(drawn(SamplePictures.cmykJpeg()).large()), 32, 24, 0xCC3333);
    }

    @Test
    void readsLossyAndAnimatedWebp() throws Exception {
        assertColour(image(drawn(SamplePictures.webp()).large()), 10, 24, RED);
        assertColour(image(drawn(SamplePictures.animatedWebp()).large()), 54, 24, GREEN);
    }

    @Test
    void drawsOnlyThePictureOfAFileThatIsTwoThings() throws Exception {
        ByteArrayOutputStream polyglot = new ByteArrayOutputStream();
        polyglot.writeBytes(SamplePictures.jpeg(64, 48));
        polyglot.writeBytes("<script>alert(1)</script>PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII));
        Drawing drawing = drawn(polyglot.toByteArray());
        assertThat(new String(drawing.large(), StandardCharsets.ISO_8859_1)).doesNotContain("<script>");
        assertColour(image(drawing.large()), 10, 24, RED);
    }

    @Test
    void unpacksNoTextBlock() throws Exception {
        byte[] bomb = SamplePictures.pngWithBomb(3_000);
        assertThat(bomb.length).isLessThan(PictureFile.HEAVIEST);
        long before = allocated();
        assertThat(CameraNotes.of(PictureFormat.PNG, bomb).place()).isNull();
        drawn(bomb);
        assertThat(allocated() - before).isLessThan(200_000_000);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private static Drawing drawn(byte[] bytes) throws Exception {
        return Drawing.of(PictureFile.of(new ByteArrayInputStream(bytes)), List.of());
    }

    private static BufferedImage image(byte[] bytes) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static void assertColour(BufferedImage image, int x, int y, int expected) {
        int actual = image.getRGB(x, y);
        for (int shift : new int[] {0, 8, 16}) {
            assertThat(actual >> shift & 0xFF)
                    .as("at %d,%d: %06x", x, y, actual & 0xFFFFFF)
                    .isCloseTo(expected >> shift & 0xFF, within(60));
        }
    }

    private static int contrast(BufferedImage image, int left, int top, int right, int bottom) {
        int darkest = 255;
        int lightest = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int green = image.getRGB(x, y) >> 8 & 0xFF;
                darkest = Math.min(darkest, green);
                lightest = Math.max(lightest, green);
            }
        }
        return lightest - darkest;
    }
}
