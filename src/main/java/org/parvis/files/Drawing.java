package org.parvis.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture drawn anew from pixels alone: upright, on white, no larger than needed, chosen areas made unrecognisable,
 * and nothing of the file it came from.
 */
record Drawing(byte[] large, byte[] small, PictureSize size) {

    private static final int LARGE = 1600;
    private static final int SMALL = 480;
    private static final float QUALITY = 0.82f;
    /** Blocks along the longer side of a hidden area: too few to tell a face or read a plate. */
    private static final int BLOCKS = 5;

    static Drawing of(PictureFile file, List<HiddenArea> hidden) throws PictureFile.Rejected {
        CameraNotes notes = CameraNotes.of(file.format(), file.bytes());
        BufferedImage large = scaled(upright(file.pixels(LARGE), notes.orientation()), LARGE);
        hidden.forEach(area -> hide(large, area));
        BufferedImage small = scaled(large, SMALL);
        return new Drawing(jpeg(large), jpeg(small), new PictureSize(large.getWidth(), large.getHeight()));
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        int w = image.getWidth();
        int h = image.getHeight();
        // Rows: where a pixel's x and y go, for EXIF's eight orientations.
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
                    default -> new AffineTransform();
                };
        boolean lying = orientation >= 5;
        BufferedImage upright = onWhite(new PictureSize(lying ? h : w, lying ? w : h));
        Graphics2D pen = upright.createGraphics();
        pen.drawImage(image, turn, null);
        pen.dispose();
        return upright;
    }

    /** Smaller by halves and a last step, so that no pixel is skipped. */
    private static BufferedImage scaled(BufferedImage image, int longest) {
        BufferedImage current = image;
        PictureSize target = new PictureSize(image.getWidth(), image.getHeight()).within(longest);
        while (current.getWidth() != target.width() || current.getHeight() != target.height()) {
            PictureSize next = new PictureSize(
                    Math.max(target.width(), (current.getWidth() + 1) / 2),
                    Math.max(target.height(), (current.getHeight() + 1) / 2));
            BufferedImage smaller = onWhite(next);
            Graphics2D pen = smaller.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(current, 0, 0, next.width(), next.height(), null);
            pen.dispose();
            current = smaller;
        }
        return current;
    }

    private static void hide(BufferedImage image, HiddenArea area) {
        int left = (int) Math.floor(area.x() * image.getWidth());
        int top = (int) Math.floor(area.y() * image.getHeight());
        int right = Math.min(image.getWidth(), (int) Math.ceil((area.x() + area.width()) * image.getWidth()));
        int bottom = Math.min(image.getHeight(), (int) Math.ceil((area.y() + area.height()) * image.getHeight()));
        int block = Math.max(1, (Math.max(right - left, bottom - top) + BLOCKS - 1) / BLOCKS);
        for (int y = top; y < bottom; y += block) {
            for (int x = left; x < right; x += block) {
                fill(image, x, y, Math.min(block, right - x), Math.min(block, bottom - y));
            }
        }
    }

    private static void fill(BufferedImage image, int x, int y, int width, int height) {
        int[] pixels = image.getRGB(x, y, width, height, null, 0, width);
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int pixel : pixels) {
            red += pixel >> 16 & 0xFF;
            green += pixel >> 8 & 0xFF;
            blue += pixel & 0xFF;
        }
        int count = pixels.length;
        java.util.Arrays.fill(
                pixels, (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count));
        image.setRGB(x, y, width, height, pixels, 0, width);
    }

    private static BufferedImage onWhite(PictureSize size) {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, size.width(), size.height());
        pen.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(200_000);
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
