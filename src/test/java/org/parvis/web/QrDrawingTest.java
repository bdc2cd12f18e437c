package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrDrawingTest {

    private static final int SCALE = 8;

    @Test
    void isReadBackAsItWasWritten() throws Exception {
        String address = "otpauth://totp/Ville%20de%20Sceaux:nadia@example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ville%20de%20Sceaux";
        QrDrawing drawing = QrDrawing.of(address);
        int width = drawing.size() * SCALE;
        RGBLuminanceSource picture = new RGBLuminanceSource(width, width, paint(drawing));
        assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText())
                .isEqualTo(address);
    }

    private static int[] paint(QrDrawing drawing) {
        int width = drawing.size() * SCALE;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\d+z").matcher(drawing.path());
        while (runs.find()) {
            for (int y = 0; y < SCALE; y++) {
                int row = (Integer.parseInt(runs.group(2)) * SCALE + y) * width;
                int from = row + Integer.parseInt(runs.group(1)) * SCALE;
                Arrays.fill(pixels, from, from + Integer.parseInt(runs.group(3)) * SCALE, 0);
            }
        }
        return pixels;
    }
}
