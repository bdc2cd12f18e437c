package org.parvis.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A file that claims to be a picture, looked at with suspicion: weight first, then its first bytes, then the size it
 * announces; only then are pixels made.
 */
record PictureFile(byte[] bytes, PictureFormat format, PictureSize size) {

    static final int HEAVIEST = 12 * 1024 * 1024;
    static final long MOST_PIXELS = 50_000_000;
    private static final int LONGEST_SIDE = 20_000;

    /** A file that is not taken. */
    static final class Rejected extends Exception {
        private static final long serialVersionUID = 1;
        private final PictureProblem problem;

        Rejected(PictureProblem problem) {
            super(problem.name(), null, false, false);
            this.problem = problem;
        }

        PictureProblem problem() {
            return problem;
        }
    }

    static PictureFile of(InputStream stream) throws IOException, Rejected {
        byte[] bytes = stream.readNBytes(HEAVIEST + 1);
        if (bytes.length > HEAVIEST) {
            throw new Rejected(PictureProblem.TOO_HEAVY);
        }
        PictureFormat format =
                PictureFormat.find(bytes).orElseThrow(() -> new Rejected(PictureProblem.NOT_A_PICTURE));
        PictureSize size = announced(bytes, format);
        if (size.pixels() > MOST_PIXELS || size.longerSide() > LONGEST_SIDE) {
            throw new Rejected(PictureProblem.TOO_MANY_PIXELS);
        }
        return new PictureFile(bytes, format, size);
    }

    private static PictureSize announced(byte[] bytes, PictureFormat format) throws Rejected {
        return reading(bytes, format, reader -> new PictureSize(reader.getWidth(0), reader.getHeight(0)));
    }

    /**
     * The first frame's pixels, thinned out while they are read so that the longer side is at least {@code wanted} and
     * less than twice that where the file is larger: memory follows what is wanted, not what was sent.
     */
    BufferedImage pixels(int wanted) throws Rejected {
        int step = Math.max(1, size.longerSide() / wanted);
        return reading(bytes, format, reader -> {
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        });
    }

    private interface Reading<T> {
        T read(ImageReader reader) throws IOException;
    }

    private static <T> T reading(byte[] bytes, PictureFormat format, Reading<T> reading) throws Rejected {
        // The reader of the format that the first bytes tell, never another that would like to try.
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        if (!readers.hasNext()) {
            throw new IllegalStateException("No reader for " + format);
        }
        ImageReader reader = readers.next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            return reading.read(reader);
        } catch (IOException | RuntimeException e) {
            // Readers answer a broken file with any exception at all.
            throw new Rejected(PictureProblem.UNREADABLE);
        } finally {
            reader.dispose();
        }
    }
}
