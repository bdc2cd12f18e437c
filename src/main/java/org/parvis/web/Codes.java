package org.parvis.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.Writer;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Codes that machines read, as pictures within a page ({@code data:} addresses): paper fetches nothing. */
public final class Codes {

    private static final int DOTS_PER_MODULE = 6;
    private static final int BAR_HEIGHT = 20;

    private Codes() {}

    /** A bar code (Code 128) with its quiet zones. */
    public static String bars(String text) {
        return picture(new Code128Writer(), text, BarcodeFormat.CODE_128, 0, BAR_HEIGHT, Map.of(EncodeHintType.MARGIN, 20));
    }

    /** A QR code with its quiet zone. */
    public static String square(String text) {
        return picture(new QRCodeWriter(), text, BarcodeFormat.QR_CODE, 0, 0, Map.of(
                EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M,
                EncodeHintType.MARGIN, 4,
                EncodeHintType.CHARACTER_SET, "UTF-8"));
    }

    private static String picture(
            Writer writer, String text, BarcodeFormat format, int width, int height, Map<EncodeHintType, ?> hints) {
        try {
            BufferedImage image = drawn(writer.encode(text, format, width, height, hints));
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage drawn(BitMatrix modules) {
        BufferedImage image = new BufferedImage(
                modules.getWidth() * DOTS_PER_MODULE, modules.getHeight() * DOTS_PER_MODULE, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean isDark = modules.get(x / DOTS_PER_MODULE, y / DOTS_PER_MODULE);
                image.setRGB(x, y, isDark ? 0xff000000 : 0xffffffff);
            }
        }
        return image;
    }
}
