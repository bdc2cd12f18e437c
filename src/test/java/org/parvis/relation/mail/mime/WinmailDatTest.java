package org.parvis.relation.mail.mime;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files of winmail.dat written byte by byte, as MS-OXTNEF says. */
class WinmailDatTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Writes one. */
    private static final class Tnef {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Tnef() {
            out.writeBytes(ints(0x223E9F78));
            out.writeBytes(new byte[] {1, 0});
        }

        Tnef with(int level, int attribute, byte[] value) {
            out.write(level);
            out.writeBytes(ints(attribute));
            out.writeBytes(ints(value.length));
            out.writeBytes(value);
            out.writeBytes(new byte[2]);
            return this;
        }

        Tnef file(String shortName, String longName, byte[] content) {
            with(2, 0x00069002, new byte[14]);
            with(2, 0x00018010, (shortName + "\0").getBytes(WINDOWS));
            with(2, 0x0006800F, content);
            return with(2, 0x00069005, properties(property(0x1F, 0x3707, (longName + "\0").getBytes(UTF_16LE))));
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }

    private static byte[] ints(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(buffer::putInt);
        return buffer.array();
    }

    private static byte[] property(int type, int id, byte[] value) {
        byte[] padded = Arrays.copyOf(value, value.length + (-value.length & 3));
        return join(ints(id << 16 | type), ints(1, value.length), padded);
    }

    private static byte[] properties(byte[]... each) {
        return join(ints(each.length), join(each));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static WinmailDat.Contents read(byte[] bytes) {
        return WinmailDat.read(new ByteArrayInputStream(bytes)).orElseThrow();
    }

    private static String content(MailAttachment file) throws IOException {
        try (InputStream bytes = file.open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void takesFilesWithTheirLongNames() throws IOException {
        WinmailDat.Contents found = read(new Tnef()
                .file("PLAN~1.PDF", "plan de l’école.pdf", "%PDF-1.4 un".getBytes(StandardCharsets.UTF_8))
                .file("B.TXT", "b.txt", "deux".getBytes(StandardCharsets.UTF_8))
                .bytes());
        assertThat(found.files()).extracting(MailAttachment::name).containsExactly("plan de l’école.pdf", "b.txt");
        assertThat(content(found.files().getFirst())).isEqualTo("%PDF-1.4 un");
        assertThat(content(found.files().getLast())).isEqualTo("deux");
    }

    @Test
    void readsItsTextWhateverStandsBeforeIt() {
        byte[] flag = join(ints(0x0E1F << 16 | 0x0B), ints(1));
        byte[] time = join(ints(0x0039 << 16 | 0x40), new byte[8]);
        byte[] named = join(ints(0x8001 << 16 | 0x03), new byte[16], ints(0, 34049), ints(7));
        byte[] many = join(ints(0x0E99 << 16 | 0x1003), ints(2), ints(1, 2));
        byte[] body = property(0x1E, 0x1000, "Voici l’été\0".getBytes(WINDOWS));
        assertThat(read(new Tnef().with(1, 0x00069003, properties(flag, time, named, many, body)).bytes()).text()).isEqualTo("Voici l’été");
        byte[] html = property(0x102, 0x1013, "<p>Bonjour <b>vous</b></p>".getBytes(StandardCharsets.UTF_8));
        assertThat(read(new Tnef().with(1, 0x00069003, properties(html)).bytes()).text()).contains("Bonjour vous");
        assertThat(read(new Tnef().with(1, 0x00069007, ints(1251, 0)).with(1, 0x0002800C, "Привет".getBytes(Charset.forName("windows-1251"))).bytes()).text())
                .isEqualTo("Привет");
    }

    @Test
    void leavesWhatIsBrokenOrTooLargeAsItCame() {
        byte[] whole = new Tnef().file("A.TXT", "a.txt", new byte[100]).bytes();
        assertThat(WinmailDat.read(new ByteArrayInputStream(new byte[0]))).isEmpty();
        assertThat(WinmailDat.read(new ByteArrayInputStream("PK nothing".getBytes(StandardCharsets.UTF_8)))).isEmpty();
        assertThat(WinmailDat.read(new ByteArrayInputStream(Arrays.copyOf(whole, whole.length - 5)))).isEmpty();
        assertThat(WinmailDat.read(new ByteArrayInputStream(new Tnef().bytes()))).as("holds nothing").isEmpty();
        byte[] liar = new Tnef().with(1, 0x00069003, join(ints(Integer.MAX_VALUE), ints(0x1000 << 16 | 0x1E), ints(Integer.MAX_VALUE, Integer.MAX_VALUE))).bytes();
        assertThat(WinmailDat.read(new ByteArrayInputStream(liar))).isEmpty();
        assertThat(WinmailDat.read(new ByteArrayInputStream(new byte[WinmailDat.LARGEST + 10]))).isEmpty();
        Tnef crowd = new Tnef();
        for (int i = 0; i < 2_000; i++) {
            crowd.file("A.TXT", i + ".txt", new byte[] {1});
        }
        assertThat(read(crowd.bytes()).files()).hasSize(100);
        assertThat(read(crowd.bytes()).hasMore()).isTrue();
    }

    @Test
    void saysWhatItDoesNotRead() {
        Tnef plain = new Tnef().file("A.TXT", "a.txt", "abc".getBytes(WINDOWS));
        assertThat(read(plain.bytes()).hasMore()).isFalse();
        assertThat(read(plain.bytes()).hasRtf()).isFalse();
        byte[] rtf = properties(property(0x102, 0x1009, new byte[40]));
        assertThat(read(plain.with(1, 0x00069003, rtf).bytes()).hasRtf()).isTrue();
        byte[] message = properties(property(0x0D, 0x3701, new byte[200]));
        Tnef nested = plain.with(2, 0x00069002, new byte[14]).with(2, 0x00069005, message);
        assertThat(read(nested.bytes()).hasMore()).isTrue();
        assertThat(read(nested.bytes()).files()).hasSize(1);
    }

    /** Whatever a byte is changed to, it is read or left, and nothing else happens. */
    @Test
    void survivesDamage() {
        byte[] whole = new Tnef()
                .with(1, 0x00069003, properties(property(0x1E, 0x1000, "Bonjour\0".getBytes(WINDOWS))))
                .file("A.TXT", "a.txt", "abc".getBytes(WINDOWS))
                .bytes();
        Random random = new Random(20261129);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = whole.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            WinmailDat.read(new ByteArrayInputStream(damaged)).ifPresent(found -> {
                assertThat(found.files()).hasSizeLessThanOrEqualTo(100);
                found.files().forEach(file -> assertThat(file.open()).isNotNull());
            });
        }
    }

    private static final String WORDS = "--b\nContent-Type: text/plain\n\nDu courriel\n";

    /** A mail of these words and a winmail.dat. */
    private static IncomingMail mail(String words, byte[] tnef) throws Exception {
        return MailReader.read(SampleMails.bytes("Subject: Plan\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + words
                + "--b\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
                + SampleMails.base64(tnef) + "\n--b--\n"));
    }

    private static Tnef plan() {
        return new Tnef().file("PLAN.PDF", "plan.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bringsItsFilesAndTextIntoTheMail() throws Exception {
        byte[] tnef = plan()
                .with(1, 0x00069003, properties(property(0x1E, 0x1000, "Le plan est joint.\0".getBytes(WINDOWS))))
                .bytes();
        IncomingMail alone = mail("", tnef);
        assertThat(alone.body().words()).isEqualTo("Le plan est joint.");
        assertThat(alone.attachments()).extracting(MailAttachment::name).containsExactly("plan.pdf");
        IncomingMail beside = mail(WORDS, tnef);
        assertThat(beside.body().words()).as("not said twice").isEqualTo("Du courriel");
    }

    @Test
    void comesWithTheMailWhereNotAllOfItIsRead() throws Exception {
        byte[] rtf = plan().with(1, 0x00069003, properties(property(0x102, 0x1009, new byte[40]))).bytes();
        IncomingMail alone = mail("", rtf);
        assertThat(alone.attachments()).extracting(MailAttachment::name).containsExactly("winmail.dat", "plan.pdf");
        try (InputStream bytes = alone.attachments().getFirst().open()) {
            assertThat(bytes.readAllBytes()).isEqualTo(rtf);
        }
        assertThat(mail(WORDS, rtf).attachments()).as("a form of what the mail says").extracting(MailAttachment::name).containsExactly("plan.pdf");
        byte[] nested = plan().with(2, 0x00069002, new byte[14])
                .with(2, 0x00069005, properties(property(0x0D, 0x3701, new byte[200])))
                .bytes();
        assertThat(mail(WORDS, nested).attachments()).extracting(MailAttachment::name).containsExactly("winmail.dat", "plan.pdf");
        Tnef crowd = plan();
        for (int i = 0; i < 101; i++) {
            crowd.file("A.TXT", i + ".txt", new byte[] {1});
        }
        assertThat(mail(WORDS, crowd.bytes()).attachments()).hasSize(100).first().extracting(MailAttachment::name).isEqualTo("winmail.dat");
        byte[] damaged = Arrays.copyOf(nested, nested.length - 5);
        assertThat(mail(WORDS, damaged).attachments()).extracting(MailAttachment::name).containsExactly("winmail.dat");
    }
}
