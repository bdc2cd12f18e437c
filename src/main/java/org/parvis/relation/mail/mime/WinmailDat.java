package org.parvis.relation.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Outlook's winmail.dat (TNEF, MS-OXTNEF): the files in it and, where there is one, the plain or HTML text. Nothing in it is
 * compressed but the RTF, which is not read: so nothing grows as it is unpacked. Messages and objects in it are not read
 * either, nor more than so many files: it says whether something of the kind is there. What does not keep to the format is
 * not taken apart at all.
 */
final class WinmailDat {

    /** Larger ones stay as they came. */
    static final int LARGEST = 32 << 20;

    private static final int MOST_FILES = 100;
    private static final int MOST_ATTRIBUTES = 10_000;

    private static final int SIGNATURE = 0x223E9F78;
    private static final int MESSAGE = 1;

    private static final int CODEPAGE = 0x9007;
    private static final int BODY = 0x800C;
    private static final int PROPERTIES = 0x9003;
    private static final int FILE_BEGINS = 0x9002;
    private static final int FILE_NAME = 0x8010;
    private static final int FILE_BYTES = 0x800F;
    private static final int FILE_PROPERTIES = 0x9005;

    private static final int PLAIN = 0x1000;
    private static final int HTML = 0x1013;
    private static final int RTF = 0x1009;
    private static final int LONG_NAME = 0x3707;
    private static final int OBJECT = 0x3701;

    /**
     * What is in one.
     *
     * @param hasRtf whether there is a text that is not read, in place of this one or as a form of it
     * @param hasMore whether there are files, messages or objects that are not among these files
     */
    record Contents(String text, List<MailAttachment> files, boolean hasRtf, boolean hasMore) {}

    private final ByteBuffer bytes;
    private Charset charset = Charset.forName("windows-1252");
    private String text = "";
    private String html = "";
    private boolean hasRtf;
    private boolean hasMore;
    private final List<MailAttachment> files = new ArrayList<>();
    private boolean inFile;
    private String name = "";
    private @Nullable ByteBuffer content;

    private WinmailDat(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Empty where it cannot be read, is too large, or holds nothing. */
    static Optional<Contents> read(InputStream stream) {
        try (stream) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST
                    ? Optional.empty()
                    : new WinmailDat(bytes).contents().filter(found -> !found.files().isEmpty() || !found.text().isBlank());
        } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Contents> contents() {
        if (bytes.getInt() != SIGNATURE) {
            return Optional.empty();
        }
        bytes.getShort();
        for (int i = 0; bytes.hasRemaining(); i++) {
            if (i == MOST_ATTRIBUTES) {
                return Optional.empty();
            }
            int level = bytes.get();
            int attribute = bytes.getInt() & 0xFFFF;
            take(level, attribute, cut(bytes, bytes.getInt()));
            bytes.getShort(); // a checksum, which the mail's own coat makes needless
        }
        endFile();
        return Optional.of(new Contents(text.isBlank() ? HtmlText.of(html) : text, List.copyOf(files), hasRtf, hasMore));
    }

    private void take(int level, int attribute, ByteBuffer value) {
        if (level == MESSAGE) {
            switch (attribute) {
                case CODEPAGE -> charset = codepage(value.getInt());
                case BODY -> text = text.isBlank() ? string(value, charset) : text;
                case PROPERTIES -> properties(value);
                default -> {
                    // What else Outlook says is for Outlook.
                }
            }
        } else {
            inFile |= attribute != FILE_BEGINS;
            switch (attribute) {
                case FILE_BEGINS -> {
                    endFile();
                    inFile = true;
                }
                case FILE_NAME -> name = name.isEmpty() ? string(value, charset) : name;
                case FILE_BYTES -> content = value;
                case FILE_PROPERTIES -> properties(value);
                default -> {
                    // Its picture, its dates.
                }
            }
        }
    }

    private void endFile() {
        ByteBuffer kept = content;
        if (kept == null || files.size() == MOST_FILES) {
            hasMore |= inFile;
        } else {
            String called = name.isBlank() ? "piece-jointe" : name;
            files.add(new MailAttachment(
                    called, "application/octet-stream",
                    () -> new ByteArrayInputStream(kept.array(), kept.arrayOffset() + kept.position(), kept.remaining())));
        }
        inFile = false;
        name = "";
        content = null;
    }

    /** Properties of the message or of a file; those that are wanted are taken. */
    private void properties(ByteBuffer all) {
        int count = all.getInt();
        for (int i = 0; i < count && all.hasRemaining(); i++) {
            int type = all.getShort() & 0xFFFF;
            int id = all.getShort() & 0xFFFF;
            if (id >= 0x8000) {
                skipName(all);
            }
            int values = isMany(type) || isLong(type & 0xFFF) ? all.getInt() : 1;
            for (int n = 0; n < values; n++) {
                ByteBuffer value = isLong(type & 0xFFF) ? padded(all) : cut(all, length(type & 0xFFF));
                if (n == 0) {
                    keep(id, type & 0xFFF, value);
                }
            }
        }
    }

    private void keep(int id, int type, ByteBuffer value) {
        Charset of = type == 0x1F ? StandardCharsets.UTF_16LE : charset;
        switch (id) {
            case PLAIN -> text = string(value, of);
            case HTML -> html = string(value, type == 0x102 ? StandardCharsets.UTF_8 : of);
            case RTF -> hasRtf = true;
            case LONG_NAME -> name = string(value, of);
            case OBJECT -> hasMore |= type == 0x0D;
            default -> {
                // Not wanted.
            }
        }
    }

    private static void skipName(ByteBuffer all) {
        cut(all, 16);
        if (all.getInt() == 0) {
            all.getInt();
        } else {
            padded(all);
        }
    }

    private static boolean isMany(int type) {
        return (type & 0x1000) != 0;
    }

    /** Text, bytes, objects: their length stands before them. */
    private static boolean isLong(int type) {
        return type == 0x1E || type == 0x1F || type == 0x102 || type == 0x0D;
    }

    private static int length(int type) {
        return switch (type) {
            case 0x02, 0x03, 0x04, 0x0A, 0x0B -> 4;
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
            case 0x48 -> 16;
            default -> throw new IllegalArgumentException("no type of a property");
        };
    }

    private static ByteBuffer padded(ByteBuffer all) {
        int length = all.getInt();
        ByteBuffer value = cut(all, length);
        cut(all, Math.min(all.remaining(), -length & 3));
        return value;
    }

    /** @throws BufferUnderflowException where so much is not there */
    private static ByteBuffer cut(ByteBuffer from, int length) {
        if (length < 0 || length > from.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer part = from.slice(from.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        from.position(from.position() + length);
        return part;
    }

    private static Charset codepage(int number) {
        return switch (number) {
            case 65001 -> StandardCharsets.UTF_8;
            case 28591 -> StandardCharsets.ISO_8859_1;
            default -> Charset.isSupported("windows-" + number) ? Charset.forName("windows-" + number) : Charset.forName("windows-1252");
        };
    }

    /** Up to the first zero. */
    private static String string(ByteBuffer value, Charset charset) {
        String whole = charset.decode(value.duplicate()).toString();
        int end = whole.indexOf('\0');
        return end < 0 ? whole : whole.substring(0, end);
    }
}
