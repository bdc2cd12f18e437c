package org.parvis.files;

import org.springframework.http.MediaType;

/**
 * What a document is, as its first bytes tell: never what its sender or its name says. What is not known, and what a
 * browser or a computer might carry out, leaves as a download without a type.
 */
public enum DocumentKind {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    TIFF("image/tiff"),
    HEIF("image/heif"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    WRITER("application/vnd.oasis.opendocument.text"),
    CALC("application/vnd.oasis.opendocument.spreadsheet"),
    IMPRESS("application/vnd.oasis.opendocument.presentation"),
    /** Word, Excel, PowerPoint and Outlook before 2007: one container for all of them. */
    OLD_OFFICE("application/x-ole-storage"),
    RTF("application/rtf"),
    TEXT("text/plain"),
    MAIL("message/rfc822"),
    CALENDAR("text/calendar"),
    CARD("text/vcard"),
    ZIP("application/zip"),
    /** Outlook's winmail.dat. */
    TNEF("application/vnd.ms-tnef"),
    /** HTML, SVG, XML: what a browser would carry out. */
    MARKUP(MediaType.APPLICATION_OCTET_STREAM_VALUE),
    /** Programs and scripts. */
    PROGRAM(MediaType.APPLICATION_OCTET_STREAM_VALUE),
    OTHER(MediaType.APPLICATION_OCTET_STREAM_VALUE);

    private final String mediaType;

    DocumentKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** With which type it leaves. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it could do harm to whoever opens it: pages say so beside it. */
    public boolean isDangerous() {
        return this == MARKUP || this == PROGRAM;
    }

    /** Whether a browser may show it by itself, in a page that can do nothing. */
    public boolean isShown() {
        return this == PDF || this == JPEG || this == PNG || this == GIF || this == WEBP;
    }

    /** The words for it. */
    public String messageKey() {
        return "files.document.kind." + name();
    }
}
