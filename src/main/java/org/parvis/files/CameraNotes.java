package org.parvis.files;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.GeoPoint;

/**
 * What the camera wrote into a file (EXIF) and we use: how the picture must be turned, and where it was taken. Only the
 * EXIF block is read: other blocks may be packed, and unpack to any size.
 *
 * @param orientation 1 to 8, as EXIF numbers them; 1 is upright
 */
record CameraNotes(int orientation, @Nullable GeoPoint place) {

    private static final CameraNotes NONE = new CameraNotes(1, null);
    private static final int LONGEST_BLOCK = 1 << 18;

    static CameraNotes of(PictureFormat format, byte[] file) {
        try {
            Metadata metadata =
                    switch (format) {
                        case JPEG -> JpegMetadataReader.readMetadata(
                                new ByteArrayInputStream(file), List.of(new ExifReader()));
                        case PNG -> exif(pngBlock(file));
                        case WEBP -> exif(webpBlock(file));
                    };
            return new CameraNotes(orientation(metadata), place(metadata));
        } catch (IOException | JpegProcessingException | RuntimeException e) {
            // Whatever is wrong with the notes, the picture may be fine.
            return NONE;
        }
    }

    private static Metadata exif(Optional<byte[]> block) {
        Metadata metadata = new Metadata();
        block.ifPresent(bytes -> new ExifReader().extract(new ByteArrayReader(bytes), metadata));
        return metadata;
    }

    private static Optional<byte[]> pngBlock(byte[] file) {
        ByteBuffer chunks = ByteBuffer.wrap(file).position(8);
        while (chunks.remaining() >= 12) {
            int length = chunks.getInt();
            int type = chunks.getInt();
            if (length < 0 || length > chunks.remaining() - 4) {
                return Optional.empty();
            }
            if (type == 0x65584966 && length <= LONGEST_BLOCK) { // eXIf
                return Optional.of(Arrays.copyOfRange(file, chunks.position(), chunks.position() + length));
            }
            chunks.position(chunks.position() + length + 4);
        }
        return Optional.empty();
    }

    private static Optional<byte[]> webpBlock(byte[] file) {
        ByteBuffer chunks = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(12);
        while (chunks.remaining() >= 8) {
            int type = chunks.getInt();
            int length = chunks.getInt();
            if (length < 0 || length > chunks.remaining()) {
                return Optional.empty();
            }
            if (type == 0x46495845 && length <= LONGEST_BLOCK) { // EXIF
                return Optional.of(withoutPreamble(
                        Arrays.copyOfRange(file, chunks.position(), chunks.position() + length)));
            }
            chunks.position(Math.min(chunks.limit(), chunks.position() + length + (length & 1)));
        }
        return Optional.empty();
    }

    /** Some writers put JPEG's preamble before the block. */
    private static byte[] withoutPreamble(byte[] block) {
        byte[] preamble = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        boolean has = block.length > 6 && Arrays.equals(block, 0, 6, preamble, 0, 6);
        return has ? Arrays.copyOfRange(block, 6, block.length) : block;
    }

    private static int orientation(Metadata metadata) {
        ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (directory == null || !directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
            return 1;
        }
        try {
            int orientation = directory.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return orientation >= 1 && orientation <= 8 ? orientation : 1;
        } catch (MetadataException e) {
            return 1;
        }
    }

    private static @Nullable GeoPoint place(Metadata metadata) {
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation location = gps == null ? null : gps.getGeoLocation();
        if (location == null || location.isZero()) {
            return null;
        }
        boolean onEarth = Math.abs(location.getLatitude()) <= 90 && Math.abs(location.getLongitude()) <= 180;
        return onEarth ? new GeoPoint(location.getLongitude(), location.getLatitude()) : null;
    }
}
