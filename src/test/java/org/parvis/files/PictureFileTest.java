package org.parvis.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.testing.SamplePictures;

class PictureFileTest {

    @Test
    void tellsTheFormatByTheFirstBytes() throws Exception {
        assertThat(file(SamplePictures.jpeg(60, 40)).format()).isEqualTo(PictureFormat.JPEG);
        assertThat(file(SamplePictures.png(60, 40)).format()).isEqualTo(PictureFormat.PNG);
        assertThat(file(SamplePictures.webp()).format()).isEqualTo(PictureFormat.WEBP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'></svg>",
                "<!doctype html><script>alert(1)</script>",
                "GIF89a/*<script>alert(1)</script>*/=0;",
                "%PDF-1.7 and more of it",
                "PK\u0003\u0004 an archive of files",
                "BM a bitmap of old Windows",
                "",
                "x"
            })
    void refusesWhatIsNoPictureWhateverItsName(String content) {
        assertRejected(content.getBytes(StandardCharsets.ISO_8859_1), PictureProblem.NOT_A_PICTURE);
    }

    @Test
    void refusesSizesThatNobodysMemoryHolds() {
        assertRejected(SamplePictures.pngAnnouncing(50_000, 50_000), PictureProblem.TOO_MANY_PIXELS);
        assertRejected(SamplePictures.pngAnnouncing(2_000_000, 1), PictureProblem.TOO_MANY_PIXELS);
        assertRejected(jpegAnnouncing(50_000, 50_000), PictureProblem.TOO_MANY_PIXELS);
        assertRejected(SamplePictures.pngAnnouncing(0, 10), PictureProblem.UNREADABLE);
    }

    @Test
    void refusesAHeavyFileWithoutReadingItToTheEnd() {
        InputStream endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                assertThat(read++).isLessThan(20L * 1024 * 1024);
                return 0xFF;
            }
        };
        assertThatThrownBy(() -> PictureFile.of(endless))
                .isInstanceOfSatisfying(
                        PictureFile.Rejected.class, e -> assertThat(e.problem()).isEqualTo(PictureProblem.TOO_HEAVY));
    }

    @Test
    void refusesABrokenFileWhenItIsDrawn() throws Exception {
        byte[] whole = SamplePictures.png(300, 300);
        PictureFile cut = file(Arrays.copyOf(whole, 200));
        assertThatThrownBy(() -> cut.pixels(100)).isInstanceOf(PictureFile.Rejected.class);
        assertRejected(Arrays.copyOf(SamplePictures.jpeg(300, 300), 30), PictureProblem.UNREADABLE);
    }

    @Test
    void makesNoMorePixelsThanNeeded() throws Exception {
        PictureFile large = file(SamplePictures.jpeg(4_000, 3_000));
        assertThat(large.pixels(480).getWidth()).isBetween(480, 960);
    }

    private static byte[] jpegAnnouncing(int width, int height) {
        byte[] jpeg = SamplePictures.jpeg(16, 16);
        for (int i = 0; i < jpeg.length - 9; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                jpeg[i + 5] = (byte) (height >> 8);
                jpeg[i + 6] = (byte) height;
                jpeg[i + 7] = (byte) (width >> 8);
                jpeg[i + 8] = (byte) width;
            }
        }
        return jpeg;
    }

    private static PictureFile file(byte[] bytes) throws Exception {
        return PictureFile.of(new ByteArrayInputStream(bytes));
    }

    private static void assertRejected(byte[] bytes, PictureProblem problem) {
        assertThatThrownBy(() -> file(bytes))
                .isInstanceOfSatisfying(PictureFile.Rejected.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
