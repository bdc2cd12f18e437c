package org.parvis.relation.mail.mime;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.InputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mails damaged at random, the same each time: they are read or refused, and never break whoever reads them. */
class MailFuzzTest {

    private static final List<String> SPICE = List.of(
            "\r\n\r\n", "--", "--B1", "boundary=\"", "Content-Type: multipart/mixed; boundary=B1\r\n\r\n--B1\r\n", "=?utf-8?Q?",
            "?=", "\0", "<div class=gmail_quote>", "<blockquote type=cite>", "</", "filename*0*=", "%", "\u00ff\u00fe", ">",
            "Content-Type: text/html\r\n", "Content-Transfer-Encoding: base64\r\n", "message/delivery-status", ";;;==\"\"");

    @Test
    @Timeout(120)
    void readsOrRefusesWhateverComes() {
        Random random = new Random(20_260_303);
        List<byte[]> seeds = SampleMails.all();
        for (int i = 0; i < 4_000; i++) {
            byte[] mail = damaged(seeds.get(random.nextInt(seeds.size())), random);
            int round = i;
            assertThatCode(() -> read(mail)).as("round %d", round).doesNotThrowAnyException();
        }
    }

    /** Nested as deep as it gets, unclosed, a thousand times the same. */
    @Test
    @Timeout(60)
    void isNotHeldUpByHtmlMadeToBeSlow() {
        for (String piece : List.of(
                "<div>", "<blockquote type=cite>", "<a href='https://x.example'><p>", "<b><i><p>", "<table><tr><td>", "<",
                "<font><div><table>", "&amp", "<!--", "<div class=\"yahoo_quoted\"><blockquote type=cite>")) {
            String html = piece.repeat(60_000 / piece.length()) + "fin";
            byte[] mail = SampleMails.bytes("Subject: x\nContent-Type: text/html\n\n" + html);
            assertThatCode(() -> read(mail)).as(piece).doesNotThrowAnyException();
        }
    }

    private static void read(byte[] bytes) throws Exception {
        try {
            IncomingMail mail = MailReader.read(bytes);
            for (MailAttachment attachment : mail.attachments()) {
                try (InputStream content = attachment.open()) {
                    content.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        } catch (MailUnreadable refused) {
            // Kept aside, with its reason.
        }
    }

    private static byte[] damaged(byte[] mail, Random random) {
        StringBuilder text = new StringBuilder(new String(mail, java.nio.charset.StandardCharsets.ISO_8859_1));
        int wounds = 1 + random.nextInt(8);
        for (int i = 0; i < wounds && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(60));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, SPICE.get(random.nextInt(SPICE.size())));
                case 2 -> text.insert(at, text.substring(at, end).repeat(1 + random.nextInt(20)));
                case 3 -> text.setCharAt(at, (char) random.nextInt(256));
                default -> text.setLength(at);
            }
        }
        return text.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
