package org.parvis.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The first bytes of a document, and what they say it is. */
final class DocumentHead {

    /** How many bytes are looked at. */
    static final int BYTES = 8192;

    private static final int ZIP_ENTRY = 30;
    private static final Pattern MARKUP = Pattern.compile(
            "^<(\\?xml|!doctype|html|head|body|svg|script|!--)|<(html|script|svg|iframe|body)[\\s>]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile(
            "^(received|return-path|delivered-to|from|to|subject|date|message-id|mime-version|x-[a-z-]+): ?",
            Pattern.CASE_INSENSITIVE);

    private record Mark(int at, String bytes, DocumentKind kind) {
        boolean isIn(String head) {
            return head.startsWith(bytes, at);
        }
    }

    private static final List<Mark> MARKS = List.of(
            new Mark(0, "\u00ff\u00d8\u00ff", DocumentKind.JPEG),
            new Mark(0, "\u0089PNG\r\n\u001a\n", DocumentKind.PNG),
            new Mark(0, "GIF87a", DocumentKind.GIF),
            new Mark(0, "GIF89a", DocumentKind.GIF),
            new Mark(8, "WEBP", DocumentKind.WEBP),
            new Mark(0, "II*\0", DocumentKind.TIFF),
            new Mark(0, "MM\0*", DocumentKind.TIFF),
            new Mark(4, "ftyphei", DocumentKind.HEIF),
            new Mark(4, "ftyphev", DocumentKind.HEIF),
            new Mark(4, "ftypmif1", DocumentKind.HEIF),
            new Mark(4, "ftypavif", DocumentKind.HEIF),
            new Mark(0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", DocumentKind.OLD_OFFICE),
            new Mark(0, "{\\rtf", DocumentKind.RTF),
            new Mark(0, "\u0078\u009f\u003e\"", DocumentKind.TNEF),
            new Mark(0, "MZ", DocumentKind.PROGRAM),
            new Mark(0, "\u007fELF", DocumentKind.PROGRAM),
            new Mark(0, "#!", DocumentKind.PROGRAM),
            new Mark(0, "\u00ca\u00fe\u00ba\u00be", DocumentKind.PROGRAM),
            new Mark(0, "\u00cf\u00fa\u00ed\u00fe", DocumentKind.PROGRAM),
            new Mark(0, "\u00ce\u00fa\u00ed\u00fe", DocumentKind.PROGRAM),
            // A link of Windows, which starts what it names.
            new Mark(0, "L\0\0\0\u0001\u0014\u0002\0", DocumentKind.PROGRAM));

    private final byte[] bytes;
    private final String head;

    DocumentHead(byte[] bytes) {
        this.bytes = bytes;
        this.head = new String(bytes, ISO_8859_1);
    }

    DocumentKind kind() {
        for (Mark mark : MARKS) {
            if (mark.isIn(head)) {
                return mark.kind();
            }
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return zipped();
        }
        String text = text();
        if (MARKUP.matcher(text).find()) {
            return DocumentKind.MARKUP;
        }
        // Its readers take it up to a kilobyte into the file.
        if (head.substring(0, Math.min(head.length(), 1024)).contains("%PDF-")) {
            return DocumentKind.PDF;
        }
        return isText() ? written(text) : DocumentKind.OTHER;
    }

    /** Office files are archives; their first entries tell which. Nothing is unpacked. */
    private DocumentKind zipped() {
        if (head.startsWith("mimetypeapplication/vnd.oasis.opendocument.", ZIP_ENTRY)) {
            String which = head.substring(ZIP_ENTRY + "mimetypeapplication/vnd.oasis.opendocument.".length());
            return which.startsWith("text")
                    ? DocumentKind.WRITER
                    : which.startsWith("spreadsheet")
                            ? DocumentKind.CALC
                            : which.startsWith("presentation") ? DocumentKind.IMPRESS : DocumentKind.ZIP;
        }
        if (head.contains("META-INF/MANIFEST.MF") || head.contains("AndroidManifest.xml")) {
            return DocumentKind.PROGRAM;
        }
        if (!head.contains("[Content_Types].xml")) {
            return DocumentKind.ZIP;
        }
        return head.contains("word/")
                ? DocumentKind.WORD
                : head.contains("xl/")
                        ? DocumentKind.EXCEL
                        : head.contains("ppt/") ? DocumentKind.POWERPOINT : DocumentKind.ZIP;
    }

    private static DocumentKind written(String text) {
        String start = text.toUpperCase(Locale.ROOT);
        if (start.startsWith("BEGIN:VCALENDAR")) {
            return DocumentKind.CALENDAR;
        }
        if (start.startsWith("BEGIN:VCARD")) {
            return DocumentKind.CARD;
        }
        return MAIL.matcher(text).find() ? DocumentKind.MAIL : DocumentKind.TEXT;
    }

    /** As a browser would read it that looks for markup: without marks of byte order, zero bytes and leading space. */
    private String text() {
        return head.replace("\0", "").replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\\s*", "");
    }

    private boolean isText() {
        for (byte each : bytes) {
            boolean control = each >= 0 && each < 0x20 && each != '\t' && each != '\n' && each != '\r' && each != '\f';
            if (control || each == 0x7f) {
                return false;
            }
        }
        // One more character may begin where the head ends.
        CharsetDecoder utf8 = UTF_8.newDecoder();
        CoderResult end = utf8.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), false);
        return !end.isError() || isLatin();
    }

    private boolean isLatin() {
        return head.chars().noneMatch(c -> c >= 0x80 && c < 0xa0);
    }
}
