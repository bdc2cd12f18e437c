package org.parvis.relation.post.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds a code of ours in the picture of a page, whichever way it lies. */
final class CodeReader {

    /** How many lines of bars become one: they are the same lines. */
    private static final int LINES = 6;

    private CodeReader() {}

    private record Look(BarcodeFormat format, GrayPage page) {}

    /**
     * The text of a code in a picture; empty where none is read. The square is tried first: it is read at any angle, and
     * through dirt.
     *
     * @param isOurs of which texts one is looked for: letters carry codes of their own
     */
    static Optional<String> read(BufferedImage picture, Predicate<String> isOurs) {
        GrayPage page = GrayPage.of(picture);
        return Stream.<Supplier<Look>>of(
                        () -> new Look(BarcodeFormat.QR_CODE, page.squeezed(2, 2)),
                        () -> new Look(BarcodeFormat.CODE_128, page.squeezed(1, LINES)),
                        () -> new Look(BarcodeFormat.CODE_128, page.turned().squeezed(1, LINES)),
                        () -> new Look(BarcodeFormat.QR_CODE, page))
                .map(Supplier::get)
                .filter(look -> !look.page().isTiny())
                .flatMap(look -> decode(look).stream())
                .filter(isOurs)
                .findFirst();
    }

    private static Optional<String> decode(Look look) {
        try {
            return Optional.of(new MultiFormatReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(look.page().source())), Map.of(
                            DecodeHintType.POSSIBLE_FORMATS, List.of(look.format()),
                            DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (NotFoundException | IllegalArgumentException | ArrayIndexOutOfBoundsException nothing) {
            return Optional.empty();
        }
    }
}
