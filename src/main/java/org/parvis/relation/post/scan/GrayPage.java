package org.parvis.relation.post.scan;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * The greys of a page, line by line.
 *
 * @param gray one byte a dot
 */
record GrayPage(byte[] gray, int width, int height) {

    static GrayPage of(BufferedImage picture) {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return new GrayPage(((DataBufferByte) copy.getRaster().getDataBuffer()).getData(), copy.getWidth(), copy.getHeight());
    }

    /** Several dots become their mean, so that dust and grain fade. */
    GrayPage squeezed(int across, int down) {
        int newWidth = width / across;
        int newHeight = height / down;
        byte[] mean = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                mean[y * newWidth + x] = (byte) mean(x * across, y * down, across, down);
            }
        }
        return new GrayPage(mean, newWidth, newHeight);
    }

    private int mean(int left, int top, int across, int down) {
        int sum = 0;
        for (int y = top; y < top + down; y++) {
            for (int x = left; x < left + across; x++) {
                sum += gray[y * width + x] & 0xff;
            }
        }
        return sum / (across * down);
    }

    /** A quarter turn. */
    GrayPage turned() {
        byte[] turned = new byte[gray.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + height - 1 - y] = gray[y * width + x];
            }
        }
        return new GrayPage(turned, height, width);
    }

    boolean isTiny() {
        return width < 8 || height < 8;
    }

    LuminanceSource source() {
        return new PlanarYUVLuminanceSource(gray, width, height, 0, 0, width, height, false);
    }
}
