package org.parvis.relation.mail.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a mail holds, gathered part by part, as deep and as many as any mailer writes. */
final class MailContents {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 500;
    private static final int MOST_ATTACHMENTS = 100;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_HTML = 2 << 20;
    private static final int LONGEST_WORDS = 200_000;
    private static final int TELLING = 200;
    private static final int SAYING_NOTHING = 40;

    private static final Set<String> SIGNATURES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");
    private static final Set<String> TNEF = Set.of("application/ms-tnef", "application/vnd.ms-tnef");
    private static final Map<String, String> NAMES = Map.of(
            "message/rfc822", "message.eml",
            "text/calendar", "invitation.ics",
            "application/ms-tnef", "winmail.dat",
            "application/pdf", "document.pdf",
            "image/jpeg", "image.jpg",
            "image/png", "image.png",
            "image/gif", "image.gif",
            "text/html", "page.html",
            "text/plain", "texte.txt");

    private final StringBuilder text = new StringBuilder();
    private final List<MailAttachment> attachments = new ArrayList<>();
    private @Nullable Bounce bounce;
    private int parts;
    private boolean isCut;

    void take(MailPart mail) {
        take(mail, 0);
    }

    String text() {
        return text.toString();
    }

    List<MailAttachment> attachments() {
        return List.copyOf(attachments);
    }

    @Nullable Bounce bounce() {
        return bounce;
    }

    boolean isCut() {
        return isCut;
    }

    private void take(MailPart part, int depth) {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            isCut = true;
            return;
        }
        if (part.isMultipart()) {
            takeAll(part, depth);
        } else if (part.isText() && !part.isAttached() && (part.name().isEmpty() || text.isEmpty())) {
            append(words(part));
        } else {
            attach(part);
        }
    }

    private void takeAll(MailPart part, int depth) {
        List<MailPart> inside = part.parts();
        if (inside.isEmpty()) {
            append(part.text(LONGEST_TEXT));
        } else if (part.type().equals("multipart/alternative")) {
            choose(inside, depth);
        } else {
            if (part.type().equals("multipart/report") && bounce == null) {
                bounce = BounceReader.ofReport(inside).orElse(null);
            }
            inside.forEach(each -> take(each, depth + 1));
        }
    }

    /** Of several forms of one text the plain one, unless it says nothing; whatever is no form of it comes along. */
    private void choose(List<MailPart> forms, int depth) {
        String plain = "";
        String rich = "";
        for (MailPart form : forms) {
            if (++parts > MOST_PARTS || depth >= DEEPEST) {
                isCut = true;
                return;
            }
            if (form.isMultipart()) {
                MailContents within = new MailContents();
                within.parts = parts;
                within.take(form, depth + 1);
                parts = within.parts;
                isCut |= within.isCut;
                rich = rich.isEmpty() ? within.text() : rich;
                within.attachments.forEach(this::add);
            } else if (form.type().equals("text/plain") && plain.isBlank()) {
                plain = words(form);
            } else if (form.type().equals("text/html") && rich.isBlank()) {
                rich = words(form);
            } else {
                attach(form);
            }
        }
        boolean saysNothing = plain.isBlank() || plain.strip().length() < SAYING_NOTHING && rich.length() > TELLING;
        append(saysNothing && !rich.isBlank() ? rich : plain);
    }

    private String words(MailPart part) {
        return part.type().equals("text/html") ? HtmlText.of(part.text(LONGEST_HTML)) : part.text(LONGEST_TEXT);
    }

    private void append(String more) {
        String clean = more.replace("\0", "");
        if (clean.isBlank()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int room = LONGEST_WORDS - text.length();
        if (clean.length() > room) {
            isCut = true;
        }
        text.append(clean, 0, Math.clamp(room, 0, clean.length()));
    }

    private void attach(MailPart part) {
        if (TNEF.contains(part.type()) && unpack(part)) {
            return;
        }
        if (!SIGNATURES.contains(part.type())) {
            attachAsItIs(part);
        }
    }

    private void attachAsItIs(MailPart part) {
        String name = part.name().orElseGet(() -> NAMES.getOrDefault(part.type(), "piece-jointe"));
        add(new MailAttachment(name, part.type(), part::open));
    }

    /**
     * What Outlook wrapped for Outlook comes as what it is; whether it could be unwrapped. Where something in it could not
     * be, it comes wrapped as well, before what was in it: so there is room for it whatever else there is.
     */
    private boolean unpack(MailPart part) {
        return WinmailDat.read(part.open())
                .map(found -> {
                    if (text.isEmpty()) {
                        append(found.text());
                    }
                    boolean fits = found.files().size() <= MOST_ATTACHMENTS - attachments.size();
                    if (found.hasMore() || !fits || found.hasRtf() && text.isEmpty()) {
                        attachAsItIs(part);
                    }
                    found.files().forEach(this::add);
                    return true;
                })
                .orElse(false);
    }

    private void add(MailAttachment attachment) {
        if (attachments.size() < MOST_ATTACHMENTS) {
            attachments.add(attachment);
        } else {
            isCut = true;
        }
    }
}
