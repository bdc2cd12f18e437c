package org.parvis.relation.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.files.DocumentKind;
import org.parvis.files.ReceivedDocument;
import org.parvis.relation.mail.mime.IncomingMail;

/**
 * Which mails are kept aside. Few rules, each of which says in one line why: what the relay found out counts, words do
 * not.
 */
final class SpamRules {

    private static final int SAYS_NOTHING = 20;
    private static final Pattern LINK = Pattern.compile("https?://\\S{1,2000}");
    private static final Pattern RESULT = Pattern.compile("\\b(dmarc|spf|dkim)=(\\w+)");
    private static final Set<DocumentKind> HARMFUL = Set.of(DocumentKind.PROGRAM, DocumentKind.MARKUP);
    private static final Pattern HARMFUL_NAME =
            Pattern.compile("(?i).*\\.(exe|scr|com|pif|bat|cmd|js|jse|vbs|vbe|wsf|hta|lnk|iso|img|ps1|jar|html?|svg)");

    /** @param because the header or the word that says so */
    record Sign(MailWhy why, String because) {}

    private SpamRules() {}

    /** @param awaited whether it came to an address that we gave for answers, which nobody guesses */
    static Optional<Sign> find(IncomingMail mail, List<ReceivedDocument> attachments, boolean awaited) {
        String flagged = mail.signs().flagged();
        if (flagged != null) {
            return Optional.of(new Sign(MailWhy.FLAGGED, flagged));
        }
        Optional<Sign> forged = forged(mail.signs().authentication());
        if (forged.isPresent() && !awaited) {
            return forged;
        }
        String words = mail.body().words();
        boolean saysNothing = LINK.matcher(words).replaceAll("").replaceAll("[^\\p{L}]", "").length() < SAYS_NOTHING;
        Optional<ReceivedDocument> harmful = attachments.stream()
                .filter(one -> HARMFUL.contains(one.kind()) || HARMFUL_NAME.matcher(one.name()).matches())
                .findFirst();
        if (saysNothing && harmful.isPresent()) {
            return Optional.of(new Sign(MailWhy.ONLY_PROGRAM, harmful.get().name()));
        }
        Matcher link = LINK.matcher(words);
        if (saysNothing && link.find() && attachments.isEmpty() && !awaited) {
            return Optional.of(new Sign(MailWhy.ONLY_LINK, shortened(link.group())));
        }
        return Optional.empty();
    }

    /** DMARC failed; or, where nothing is said of it, SPF failed and no signature held: forwarding alone breaks SPF. */
    private static Optional<Sign> forged(String results) {
        boolean dmarcFailed = false;
        boolean dmarcSaid = false;
        boolean spfFailed = false;
        boolean signed = false;
        Matcher result = RESULT.matcher(results.toLowerCase(java.util.Locale.ROOT));
        while (result.find()) {
            boolean failed = result.group(2).equals("fail");
            switch (result.group(1)) {
                case "dmarc" -> {
                    dmarcSaid = !result.group(2).equals("none");
                    dmarcFailed = failed;
                }
                case "spf" -> spfFailed = failed;
                default -> signed |= result.group(2).equals("pass");
            }
        }
        return dmarcFailed || !dmarcSaid && spfFailed && !signed
                ? Optional.of(new Sign(MailWhy.FORGED, shortened(results)))
                : Optional.empty();
    }

    private static String shortened(String words) {
        return words.length() > 300 ? words.substring(0, 300) + "…" : words;
    }
}
