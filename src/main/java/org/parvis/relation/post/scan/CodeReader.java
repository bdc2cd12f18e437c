package org.parvis.relation.post.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds a code of ours in the picture of a page, whichever way it lies. */
final class CodeReader {

    private CodeReader() {}

    /**
     * The text of a code in a picture; empty where none is read. The square is tried first: it is read at any angle, and
     * through dirt.
     *
     * @param isOurs of which texts one is looked for: letters carry codes of their own
     */
    static Optional<String> read(BufferedImage picture, Predicate<String> isOurs) {
        LuminanceSource gray = gray(picture);
        return Stream.of(BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128)
                .flatMap(format -> Stream.<Binarizer>of(new HybridBinarizer(gray), new GlobalHistogramBinarizer(gray))
                        .flatMap(light -> decode(light, format).stream()))
                .filter(isOurs)
                .findFirst();
    }

    private static Optional<String> decode(Binarizer light, BarcodeFormat format) {
        try {
            return Optional.of(new MultiFormatReader()
                    .decode(new BinaryBitmap(light), Map.of(
                            DecodeHintType.POSSIBLE_FORMATS, List.of(format),
                            DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (NotFoundException | IllegalArgumentException | ArrayIndexOutOfBoundsException nothing) {
            return Optional.empty();
        }
    }

    private static LuminanceSource gray(BufferedImage picture) {
        BufferedImage gray = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = gray.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        byte[] bytes = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
        return new PlanarYUVLuminanceSource(
                bytes, gray.getWidth(), gray.getHeight(), 0, 0, gray.getWidth(), gray.getHeight(), false);
    }
}
