package org.parvis.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures as people and attackers send them. */
public final class SamplePictures {

    private static final String WEBP = "UklGRkICAABXRUJQVlA4WAoAAAAgAAAAPwAALwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAA"
            + "AABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            + "AAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAA"
            + "AChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAA"
            + "b6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAAC"
            + "ZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAx"
            + "ADZWUDggVAAAAFAEAJ0BKkAAMAA+0WKqTyglpCIquAgBABoJYwDQg9b6AAKxWk7IzOSCJgAA/uQBfpcDya3f/xDkQTUdZgMbIP+a/df5/0I9YpmU"
            + "r3UhYN0tvAAAAA==";
    private static final String CMYK = "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJT"
            + "UjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P"
            + "T09PT09P/8AAFAgAMABABAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAADBv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/"
            + "xAAWAQEBAQAAAAAAAAAAAAAAAAAABQb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADgQBAAIRAxEEAAA/AKAKTENeAAAAAAAAAAAA"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAD//2Q==";

    private SamplePictures() {}

    /** Left half red, right half green. */
    public static BufferedImage twoHalves(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xCC3333));
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(new Color(0x33AA33));
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(twoHalves(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(twoHalves(width, height), "png");
    }

    /** 64 × 48, lossy, two halves. */
    public static byte[] webp() {
        return Base64.getDecoder().decode(WEBP);
    }

    /** 64 × 48, red, in the four colours of printers. */
    public static byte[] cmykJpeg() {
        return Base64.getDecoder().decode(CMYK);
    }

    /** A photo of a phone: EXIF with the way it was held and where it was. */
    public static byte[] jpegOfAPhone(int width, int height, int orientation, double lat, double lon) {
        byte[] plain = jpeg(width, height);
        byte[] exif = exif(orientation, lat, lon);
        ByteBuffer photo = ByteBuffer.allocate(plain.length + exif.length + 10);
        photo.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 8));
        photo.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
        return photo.put(plain, 2, plain.length - 2).array();
    }

    /** A TIFF block: orientation and GPS position, north and east. */
    public static byte[] exif(int orientation, double lat, double lon) {
        ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.BIG_ENDIAN);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x8825, 4, 1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2).put(new byte[] {'N', 0, 0, 0});
        entry(tiff, 2, 5, 3).putInt(92);
        entry(tiff, 3, 2, 2).put(new byte[] {'E', 0, 0, 0});
        entry(tiff, 4, 5, 3).putInt(116);
        tiff.putInt(0);
        degrees(tiff, lat);
        degrees(tiff, lon);
        return Arrays.copyOf(tiff.array(), tiff.position());
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static void degrees(ByteBuffer tiff, double value) {
        tiff.putInt((int) Math.round(value * 1_000_000)).putInt(1_000_000);
        tiff.putInt(0).putInt(1).putInt(0).putInt(1);
    }

    /** A header that announces any size, and nothing behind it. */
    public static byte[] pngAnnouncing(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        return pngOf(chunk("IHDR", header.array()), chunk("IDAT", new byte[0]), chunk("IEND", new byte[0]));
    }

    /** Small when sent, {@code megabytes} of zeros when its text block is unpacked. */
    public static byte[] pngWithBomb(int megabytes) {
        byte[] plain = png(32, 32);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes("bomb\0\0".getBytes(StandardCharsets.US_ASCII));
        text.writeBytes(new byte[] {0x78, (byte) 0xDA});
        byte[] megabyte = aMegabyteOfZeros();
        for (int i = 0; i < megabytes; i++) {
            text.writeBytes(megabyte);
        }
        text.writeBytes(new byte[] {3, 0}); // the last block, empty
        text.writeBytes(ByteBuffer.allocate(4).putInt(adlerOfZeros((long) megabytes << 20)).array());
        byte[] bomb = chunk("zTXt", text.toByteArray());
        byte[] profile = chunk("iCCP", text.toByteArray());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(plain, 0, 33);
        png.writeBytes(profile);
        png.writeBytes(bomb);
        png.write(plain, 33, plain.length - 33);
        return png.toByteArray();
    }

    /** A block of RFC 1951 that ends on a byte and refers to nothing before it: it can be repeated as it is. */
    private static byte[] aMegabyteOfZeros() {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(new byte[1 << 20]);
        byte[] buffer = new byte[1 << 16];
        int length = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
        deflater.end();
        return Arrays.copyOf(buffer, length);
    }

    /** RFC 1950, section 8.2: the first sum stays 1, and the second counts it once per byte. */
    private static int adlerOfZeros(long bytes) {
        return (int) (bytes % 65_521 << 16 | 1);
    }

    /** Two frames, both those of {@link #webp()}. */
    public static byte[] animatedWebp() {
        byte[] still = webp();
        int at = new String(still, StandardCharsets.ISO_8859_1).indexOf("VP8 ");
        byte[] frame = Arrays.copyOfRange(still, at, still.length);
        ByteBuffer webp = ByteBuffer.allocate(2_000).order(ByteOrder.LITTLE_ENDIAN);
        webp.put(ascii("RIFF")).putInt(0).put(ascii("WEBP"));
        webp.put(ascii("VP8X")).putInt(10).put(new byte[] {2, 0, 0, 0, 63, 0, 0, 47, 0, 0});
        webp.put(ascii("ANIM")).putInt(6).put(new byte[6]);
        for (int i = 0; i < 2; i++) {
            webp.put(ascii("ANMF")).putInt(16 + frame.length);
            webp.put(new byte[] {0, 0, 0, 0, 0, 0, 63, 0, 0, 47, 0, 0, 100, 0, 0, 0}).put(frame);
        }
        webp.putInt(4, webp.position() - 8);
        return Arrays.copyOf(webp.array(), webp.position());
    }

    public static byte[] pngWithExif(byte[] exif) {
        byte[] plain = png(32, 32);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(plain, 0, 33);
        png.writeBytes(chunk("eXIf", exif));
        png.write(plain, 33, plain.length - 33);
        return png.toByteArray();
    }

    public static byte[] webpWithExif(byte[] exif) {
        byte[] plain = webp();
        ByteBuffer webp = ByteBuffer.allocate(plain.length + 8 + exif.length).order(ByteOrder.LITTLE_ENDIAN);
        webp.put(plain).put(ascii("EXIF")).putInt(exif.length).put(exif);
        return webp.putInt(4, webp.capacity() - 8).array();
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] pngOf(byte[]... chunks) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        Arrays.stream(chunks).forEach(png::writeBytes);
        return png.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        CRC32 checksum = new CRC32();
        checksum.update(ascii(type));
        checksum.update(data);
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(chunk)) {
            out.writeInt(data.length);
            out.write(ascii(type));
            out.write(data);
            out.writeInt((int) checksum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chunk.toByteArray();
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
