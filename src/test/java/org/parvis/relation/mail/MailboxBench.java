package org.parvis.relation.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.parvis.relation.mail.mime.MailReader;
import org.parvis.relation.mail.mime.MailUnreadable;
import org.parvis.relation.mail.mime.SampleMails;

/**
 * How many odd mails a second are read, and with how much memory: {@code bench/mailbox [MAILS]}. The same mails each time.
 */
public final class MailboxBench {

    private static final List<String> CHARSETS = List.of("utf-8", "iso-8859-1", "us-ascii", "windows-1252", "x-unheard-of");

    private MailboxBench() {}

    public static void main(String[] arguments) {
        int mails = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        Random random = new Random(20_260_303);
        long bytes = 0;
        long nanos = 0;
        long heaviest = 0;
        int unreadable = 0;
        long most = 0;
        for (int i = 0; i < mails; i++) {
            byte[] mail = mail(random, i);
            bytes += mail.length;
            long start = System.nanoTime();
            try {
                MailReader.read(mail);
            } catch (MailUnreadable refused) {
                unreadable++;
            }
            long took = System.nanoTime() - start;
            nanos += took;
            heaviest = Math.max(heaviest, took);
            if (i % 500 == 0) {
                Runtime runtime = Runtime.getRuntime();
                most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d mails, %d MB: %.0f mails/s, slowest %d ms, %d kept aside, heap at most %d MB in use (limit %d MB)%n",
                mails, bytes >> 20, mails / (nanos / 1e9), heaviest / 1_000_000, unreadable, most >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    /** One in a thousand has 20 MB, one in a hundred is an archive that claims to be small, one in ten is damaged. */
    private static byte[] mail(Random random, int number) {
        if (number % 1000 == 999) {
            return attached(random, 20 << 20, "application/pdf", "plan.pdf");
        }
        if (number % 100 == 99) {
            return attached(random, 64 << 10, "application/zip", "bombe.zip");
        }
        byte[] mail = written(random);
        if (number % 10 == 9) {
            byte[] torn = Arrays.copyOf(mail, 1 + random.nextInt(mail.length));
            torn[random.nextInt(torn.length)] = (byte) random.nextInt();
            return torn;
        }
        return mail;
    }

    private static byte[] written(Random random) {
        int kind = random.nextInt(10);
        String charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        String words = ("Le lampadaire de la rue est \u00e9teint depuis lundi. ".repeat(1 + random.nextInt(40)));
        return switch (kind) {
            case 0 -> SampleMails.bytes(SampleMails.outOfOffice("a" + random.nextInt() + "@b.example"));
            case 1 -> SampleMails.bytes(SampleMails.bounce("c" + random.nextInt() + "@b.example", "x@habitants.example", "5.1.1"));
            case 2 -> SampleMails.webmail();
            case 3, 4 -> ("From: a@b.example\r\nContent-Type: text/html; charset=" + charset + "\r\n\r\n<div>" + words
                            + "</div><blockquote type=cite>" + words.repeat(5) + "</blockquote>").getBytes(ISO_8859_1);
            case 5 -> nested(random, words);
            default -> ("From: =?" + charset + "?Q?Ren=E9e?= <a@b.example>\r\nContent-Type: text/plain; charset=" + charset
                            + "\r\n\r\n" + words + "\r\n\r\nLe 3 mars 2026, Mairie a \u00e9crit :\r\n> " + words).getBytes(ISO_8859_1);
        };
    }

    private static byte[] nested(Random random, String words) {
        StringBuilder mail = new StringBuilder("From: a@b.example\r\n");
        int depth = 1 + random.nextInt(40);
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b").append(i).append("\r\n");
        }
        return mail.append("\r\n").append(words).toString().getBytes(ISO_8859_1);
    }

    private static byte[] attached(Random random, int size, String type, String name) {
        byte[] content = new byte[size];
        random.nextBytes(content);
        List<String> parts = new ArrayList<>(List.of(
                "From: a@b.example", "Content-Type: multipart/mixed; boundary=x", "", "--x", "", "Bonjour", "--x",
                "Content-Type: " + type + "; name=" + name, "Content-Transfer-Encoding: base64", "",
                Base64.getMimeEncoder().encodeToString(content), "--x--", ""));
        return String.join("\r\n", parts).getBytes(ISO_8859_1);
    }
}
