package org.parvis.relation.post.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A page that was scanned as a picture; of several within one file the first. */
final class PictureScan {

    /** Pixels along the longer edge at which codes are still read well. */
    private static final int LONGEST_EDGE = 3_000;

    private final Path file;
    private final ScanBounds bounds;

    PictureScan(Path file, ScanBounds bounds) {
        this.file = file;
        this.bounds = bounds;
    }

    ScanPart part(Predicate<String> isOurs) throws IOException {
        return new ScanPart(CodeReader.read(picture(), isOurs).orElse(null), null);
    }

    private BufferedImage picture() throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > bounds.pixels()) {
                    throw ScanReading.tooMuch("pixels");
                }
                ImageReadParam param = reader.getDefaultReadParam();
                int step = (int) Math.max(1, Math.max(width, height) / LONGEST_EDGE);
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }
}
