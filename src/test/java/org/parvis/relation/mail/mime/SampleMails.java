package org.parvis.relation.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;

/** Mails in the shape in which mail programs write them, in words of our own. */
public final class SampleMails {

    /** What Parvis writes to somebody. */
    private static final String OURS = """
            Bonjour,
            votre demande S-2026-000412 est entre les mains de la voirie.
            Bien cordialement""";

    private SampleMails() {}

    public static byte[] bytes(String mail) {
        return mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(UTF_8);
    }

    public static byte[] bytes(String head, byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.replace("\n", "\r\n").getBytes(ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    static byte[] in(Charset charset, String words) {
        return words.getBytes(charset);
    }

    static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    static String quoted(String words) {
        return words.lines().map(line -> "> " + line).reduce("", (a, b) -> a + b + "\n");
    }

    /** Outlook for the desktop, answering in HTML with its plain half. */
    static String outlook() {
        return """
                From: "DIOP Awa" <awa.diop@habitants.example>
                To: "Mairie de Sceaux" <voirie+abc@sceaux.example>
                Subject: =?iso-8859-1?Q?RE=A0=3A_[S-2026-000412]_Lampadaire_=E9teint?=
                Thread-Topic: [S-2026-000412]
                Date: Tue, 3 Mar 2026 10:12:44 +0100
                Message-ID: <AM0PR08MB1234@AM0PR08MB1234.eurprd08.prod.outlook.example>
                In-Reply-To: <0190@sceaux.example>
                References: <thread.1@sceaux.example>
                 <0190@sceaux.example>
                X-MS-Has-Attach:
                MIME-Version: 1.0
                Content-Type: multipart/alternative;
                	boundary="_000_AM0PR_"

                --_000_AM0PR_
                Content-Type: text/plain; charset="iso-8859-1"
                Content-Transfer-Encoding: quoted-printable

                Bonjour,

                C'est celui qui est devant l'=E9cole.

                Awa Diop

                De : Mairie de Sceaux <voirie@sceaux.example>
                Envoy=E9 : mardi 3 mars 2026 09:00
                =C0 : DIOP Awa <awa.diop@habitants.example>
                Objet : [S-2026-000412] Lampadaire =E9teint

                Bonjour,
                votre demande est entre les mains de la voirie.

                --_000_AM0PR_
                Content-Type: text/html; charset="iso-8859-1"
                Content-Transfer-Encoding: quoted-printable

                <html><body><p class=3DMsoNormal>Bonjour,</p><p>C'est celui qui est devant l'=E9cole.</p></body></html>

                --_000_AM0PR_--
                """;
    }

    /** Gmail in a browser: only the HTML half says who wrote what. */
    static String gmail() {
        return """
                MIME-Version: 1.0
                References: <thread.1@sceaux.example> <0190@sceaux.example>
                In-Reply-To: <0190@sceaux.example>
                From: Awa Diop <awa.diop@habitants.example>
                Date: Tue, 3 Mar 2026 10:12:44 +0100
                Message-ID: <CAFx_ygt@mail.gmail.example>
                Subject: Re: [S-2026-000412]
                To: Mairie de Sceaux <voirie+abc@sceaux.example>
                Content-Type: multipart/alternative; boundary="0000000000002f"

                --0000000000002f
                Content-Type: text/plain; charset="UTF-8"
                Content-Transfer-Encoding: quoted-printable

                Merci, c=E2=80=99est bien celui-l=C3=A0.

                Le mar. 3 mars 2026 =C3=A0 09:00, Mairie de Sceaux <voirie@sceaux.example> a
                =C3=A9crit :

                > Bonjour,
                > votre demande est entre les mains de la voirie.
                >

                --0000000000002f
                Content-Type: text/html; charset="UTF-8"

                <div dir="ltr">Merci</div><br><div class="gmail_quote"><div class="gmail_attr">Le mar. 3 mars</div></div>

                --0000000000002f--
                """;
    }

    /** Apple Mail: the HTML half alone, with what a telephone adds. */
    static String appleMail() {
        return """
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: 8bit
                From: Awa Diop <awa.diop@habitants.example>
                Mime-Version: 1.0 (1.0)
                Subject: =?utf-8?Q?Re:_[S-2026-000412]_Lampadaire_=C3=A9teint?=
                Message-Id: <3F2504E0-4F89@habitants.example>
                Date: Tue, 3 Mar 2026 10:12:44 +0100
                To: voirie@sceaux.example
                X-Mailer: iPhone Mail (23B85)

                <html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"><style>p{color:red}</style></head><body dir="auto">
                <div dir="ltr">Oui, devant l’école.<br><br>Il clignote <a href="https://photos.example/x">voir ici</a>.</div>
                <div dir="ltr"><br>Envoyé de mon iPhone</div><div dir="ltr"><br><blockquote type="cite">Le 3 mars 2026 à 09:00, Mairie de Sceaux &lt;voirie@sceaux.example&gt; a écrit :<br><br></blockquote></div>
                <blockquote type="cite"><div dir="ltr">Bonjour,<br>votre demande est entre les mains de la voirie.</div></blockquote></body></html>
                """;
    }

    /** Thunderbird in plain text, answering between the lines. */
    static String thunderbirdInline() {
        return """
                Message-ID: <5f0c-1d@habitants.example>
                Date: Tue, 3 Mar 2026 10:12:44 +0100
                MIME-Version: 1.0
                User-Agent: Mozilla Thunderbird
                Subject: Re: [S-2026-000412]
                Content-Language: fr
                To: Mairie <voirie@sceaux.example>
                From: Awa Diop <awa.diop@habitants.example>
                Content-Type: text/plain; charset=UTF-8; format=flowed
                Content-Transfer-Encoding: 8bit

                Le 03/03/2026 à 09:00, Mairie de Sceaux a écrit :
                > Est-ce le lampadaire devant l’école ?

                Oui.

                > Depuis quand ?

                Depuis lundi.

                --\u0020
                Awa Diop
                12 rue Houdan
                """;
    }

    /** A telephone with Android. */
    static String android() {
        return """
                Date: Tue, 03 Mar 2026 10:12:44 +0100
                Subject: Re: [S-2026-000412]
                Message-ID: <qk3e@email.android.example>
                From: awa.diop@habitants.example
                To: voirie@sceaux.example
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="--_com.example.email_1"

                ----_com.example.email_1
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                """ + base64(("Devant l’école.\n\n\nEnvoyé depuis mon appareil Galaxy\n\n\n-------- Message d'origine --------\n"
                        + "De : Mairie de Sceaux\nDate : 03/03/2026 09:00\nÀ : awa.diop@habitants.example\n"
                        + "Objet : [S-2026-000412]\n\n" + OURS).getBytes(UTF_8)) + """

                ----_com.example.email_1--
                """;
    }

    /** A provider's webmail in Latin-1 that says it is ASCII, with the mail that it answers marked by dashes. */
    public static byte[] webmail() {
        return bytes("""
                From: =?ISO-8859-1?Q?Ren=E9e_Lef=E8vre?= <renee@fournisseur.example>
                To: voirie@sceaux.example
                Subject: Re : demande
                Message-ID: <1772528@wwinf1.example>
                Date: Tue, 3 Mar 2026 10:12:44 +0100 (CET)
                Content-Type: text/plain; charset=us-ascii
                Content-Transfer-Encoding: 8bit

                """, in(ISO_8859_1, """
                C'est réglé, merci à l'équipe.

                > Message du 03/03/26 09:00
                > De : "Mairie de Sceaux"
                > A : renee@fournisseur.example
                > Objet : demande
                >
                > Bonjour,
                """));
    }

    /** Exchange, out of office. */
    public static String outOfOffice(String inReplyTo) {
        return """
                From: Awa Diop <awa.diop@habitants.example>
                To: voirie@sceaux.example
                Subject: =?utf-8?B?UsOpcG9uc2UgYXV0b21hdGlxdWUgOiBbUy0yMDI2LTAwMDQxMl0=?=
                Date: Tue, 3 Mar 2026 09:00:05 +0100
                Message-ID: <auto-1@habitants.example>
                In-Reply-To: <%s>
                Auto-Submitted: auto-replied
                X-Auto-Response-Suppress: All
                Content-Type: text/plain; charset=utf-8

                Je suis absente jusqu'au 15 mars.
                """.formatted(inReplyTo);
    }

    /** A server that gives up, in the form of RFC 3464. */
    public static String bounce(String messageId, String recipient, String status) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@relais.example (Mail Delivery System)
                To: retours@sceaux.example
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                Message-ID: <bounce-%4$s@relais.example>
                Date: Tue, 3 Mar 2026 09:00:05 +0100
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="B1"

                --B1
                Content-Type: text/plain; charset=us-ascii

                This is the mail system. I'm sorry to have to inform you that your message could not be delivered.

                --B1
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relais.example
                Arrival-Date: Tue,  3 Mar 2026 09:00:02 +0100

                Final-Recipient: rfc822; %2$s
                Original-Recipient: rfc822;%2$s
                Action: failed
                Status: %3$s
                Diagnostic-Code: smtp; 550 %3$s <%2$s>: Recipient address rejected:
                    User unknown

                --B1
                Content-Type: text/rfc822-headers

                From: Mairie <ne-pas-repondre@sceaux.example>
                Message-ID: <%1$s>

                --B1--
                """.formatted(messageId, recipient, status, Integer.toHexString((messageId + status).hashCode()));
    }

    static List<byte[]> all() {
        return List.of(
                bytes(outlook()),
                bytes(gmail()),
                bytes(appleMail()),
                bytes(thunderbirdInline()),
                bytes(android()),
                webmail(),
                bytes(outOfOffice("a@b.example")),
                bytes(bounce("a@b.example", "x@habitants.example", "5.1.1")));
    }
}
