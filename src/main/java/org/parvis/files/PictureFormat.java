package org.parvis.files;

import java.util.Optional;

/** The kinds of picture taken, told by their first bytes whatever name or type the sender gave. */
enum PictureFormat {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    /** First bytes needed to tell. */
    static final int SIGNATURE = 16;

    private final String mediaType;

    PictureFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<PictureFormat> find(byte[] head) {
        if (head.length < SIGNATURE) {
            return Optional.empty();
        }
        if (at(head, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (at(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') && at(head, 12, 'I', 'H', 'D', 'R')) {
            return Optional.of(PNG);
        }
        if (at(head, 0, 'R', 'I', 'F', 'F') && at(head, 8, 'W', 'E', 'B', 'P', 'V', 'P', '8')) {
            return Optional.of(WEBP);
        }
        return Optional.empty();
    }

    private static boolean at(byte[] head, int offset, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if ((head[offset + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
