package org.parvis.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as one SVG path: a rectangle for each horizontal run of dark modules.
 *
 * @param size width and height in modules, the quiet zone included
 */
public record QrDrawing(String path, int size) {

    /** Trying all eight masks for the evenest takes ten times as long as the drawing, and every reader reads each of them. */
    private static final int MASK = 2;

    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.QR_MASK_PATTERN, MASK,
            EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN, 4,
            EncodeHintType.CHARACTER_SET, "UTF-8");

    public static QrDrawing of(String text) {
        try {
            BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                row(modules, y, path);
            }
            return new QrDrawing(path.toString(), modules.getWidth());
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void row(BitMatrix modules, int y, StringBuilder path) {
        int x = 0;
        while (x < modules.getWidth()) {
            int start = x;
            while (x < modules.getWidth() && modules.get(x, y)) {
                x++;
            }
            if (x > start) {
                path.append('M').append(start).append(' ').append(y).append('h').append(x - start).append("v1H").append(start).append('z');
            }
            x++;
        }
    }
}
