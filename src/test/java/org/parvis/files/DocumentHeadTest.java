package org.parvis.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.parvis.testing.SamplePictures;

class DocumentHeadTest {

    @Test
    void tellsPicturesAndPdf() {
        assertThat(kind(SamplePictures.png(10, 10))).isEqualTo(DocumentKind.PNG);
        assertThat(kind(SamplePictures.jpeg(10, 10))).isEqualTo(DocumentKind.JPEG);
        assertThat(kind("%PDF-1.7\n%âãÏÓ".getBytes(ISO_8859_1))).isEqualTo(DocumentKind.PDF);
        assertThat(kind("\r\n%PDF-1.4".getBytes(UTF_8))).isEqualTo(DocumentKind.PDF);
    }

    @Test
    void tellsOfficeFilesFromArchivesByTheirEntries() throws IOException {
        assertThat(kind(zip("[Content_Types].xml", "_rels/.rels", "word/document.xml"))).isEqualTo(DocumentKind.WORD);
        assertThat(kind(zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(DocumentKind.EXCEL);
        assertThat(kind(openDocument("application/vnd.oasis.opendocument.text"))).isEqualTo(DocumentKind.WRITER);
        assertThat(kind(openDocument("application/vnd.oasis.opendocument.spreadsheet"))).isEqualTo(DocumentKind.CALC);
        assertThat(kind(zip("photos/1.jpg"))).isEqualTo(DocumentKind.ZIP);
        assertThat(kind(zip("META-INF/MANIFEST.MF", "A.class"))).isEqualTo(DocumentKind.PROGRAM);
    }

    @Test
    void knowsWhatABrowserOrAComputerWouldCarryOut() {
        for (String markup : List.of(
                "<!DOCTYPE html><p>",
                "\n\n  <html>",
                "\uFEFF<svg xmlns='http://www.w3.org/2000/svg'>",
                "<?xml version='1.0'?><svg/>",
                "some words, then <script>alert(1)</script>",
                "%PDF-1.4 <script>alert(1)</script>")) {
            assertThat(kind(markup.getBytes(UTF_8))).as(markup).isEqualTo(DocumentKind.MARKUP);
        }
        assertThat(kind("<html><body>".getBytes(UTF_16LE))).isEqualTo(DocumentKind.MARKUP);
        assertThat(kind("MZ\u0090\0".getBytes(ISO_8859_1))).isEqualTo(DocumentKind.PROGRAM);
        assertThat(kind("#!/bin/sh\n".getBytes(UTF_8))).isEqualTo(DocumentKind.PROGRAM);
        assertThat(DocumentKind.MARKUP.mediaType()).isEqualTo("application/octet-stream");
        assertThat(DocumentKind.PROGRAM.mediaType()).isEqualTo("application/octet-stream");
    }

    @Test
    void tellsTextsApart() {
        assertThat(kind("Bonjour, l’éclairage de ma rue…".getBytes(UTF_8))).isEqualTo(DocumentKind.TEXT);
        assertThat(kind("Voirie et éclairage".getBytes(ISO_8859_1))).isEqualTo(DocumentKind.TEXT);
        assertThat(kind("Received: from a by b\r\nSubject: x\r\n\r\n".getBytes(UTF_8))).isEqualTo(DocumentKind.MAIL);
        assertThat(kind("BEGIN:VCALENDAR\r\n".getBytes(UTF_8))).isEqualTo(DocumentKind.CALENDAR);
        assertThat(kind(new byte[] {1, 2, 3, 0, 5})).isEqualTo(DocumentKind.OTHER);
    }

    @Test
    void readsACharacterThatIsCutAtItsEnd() {
        byte[] text = "é".repeat(DocumentHead.BYTES).getBytes(UTF_8);
        assertThat(kind(Arrays.copyOf(text, DocumentHead.BYTES - 1))).isEqualTo(DocumentKind.TEXT);
    }

    @Test
    void keepsNamesHarmless() {
        assertThat(DocumentName.of("C:\\Users\\x\\plan.pdf")).isEqualTo("plan.pdf");
        assertThat(DocumentName.of("../../etc/passwd")).isEqualTo("passwd");
        assertThat(DocumentName.of("facture\u202Efdp.exe")).isEqualTo("facturefdp.exe");
        assertThat(DocumentName.of("a\r\nSet-Cookie- x.pdf")).isEqualTo("aSet-Cookie- x.pdf");
        assertThat(DocumentName.of("Arrêté n° 12 — février.pdf")).isEqualTo("Arrêté n° 12 — février.pdf");
        assertThat(DocumentName.of("  ")).isEqualTo("document");
        assertThat(DocumentName.of(null)).isEqualTo("document");
        assertThat(DocumentName.of("é".repeat(300) + ".pdf")).hasSize(120).endsWith(".pdf");
    }

    private static DocumentKind kind(byte[] bytes) {
        return new DocumentHead(Arrays.copyOf(bytes, Math.min(bytes.length, DocumentHead.BYTES))).kind();
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("x".getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] openDocument(String type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] content = type.getBytes(UTF_8);
        CRC32 sum = new CRC32();
        sum.update(content);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(content.length);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(content);
            zip.putNextEntry(new ZipEntry("content.xml"));
        }
        return bytes.toByteArray();
    }
}
