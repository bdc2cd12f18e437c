package org.parvis.relation.mail.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.mail.mime.Bounce.Weight;

/** Reads what servers say of mails that did not arrive: in the form of RFC 3464, else by the first code in their text. */
final class BounceReader {

    private static final int LONGEST = 200_000;
    private static final int LONGEST_SAID = 500;
    private static final Pattern FIELD = Pattern.compile("(?im)^(final-recipient|original-recipient|action|status|diagnostic-code):[ \\t]*(.{0,500})");
    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern ID = Pattern.compile("(?im)^message-id:\\s*<([^<>\\s]{1,300})>");

    private BounceReader() {}

    /** Of a multipart/report: its parts, in any order. */
    static Optional<Bounce> ofReport(List<MailPart> parts) {
        Optional<MailPart> status =
                parts.stream().filter(part -> part.type().endsWith("delivery-status")).findFirst();
        return status.map(part -> bounce(part.text(LONGEST), originalId(parts)));
    }

    /** Of a server that writes as it likes. */
    static Bounce ofText(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Matcher status = STATUS.matcher(bounded);
        String code = status.find() ? status.group(1) : "";
        Matcher id = ID.matcher(bounded);
        List<MailAddress> named = MailAddress.listOf(bounded.lines().limit(40).reduce("", (a, b) -> a + " " + b));
        return new Bounce(
                weight(code, "failed"), named.isEmpty() ? null : named.getFirst().address(), code, "",
                id.find() ? id.group(1) : null);
    }

    private static Bounce bounce(String fields, @Nullable String messageId) {
        String recipient = null;
        String action = "failed";
        String status = "";
        String said = "";
        Matcher field = FIELD.matcher(fields.replaceAll("\\r?\\n[ \\t]+", " "));
        while (field.find()) {
            String value = field.group(2).strip();
            switch (field.group(1).toLowerCase(Locale.ROOT)) {
                case "final-recipient" -> recipient = address(value);
                case "original-recipient" -> recipient = recipient == null ? address(value) : recipient;
                case "action" -> action = value.toLowerCase(Locale.ROOT);
                case "status" -> status = code(value);
                default -> said = value.length() > LONGEST_SAID ? value.substring(0, LONGEST_SAID) : value;
            }
        }
        return new Bounce(weight(status, action), recipient, status, said, messageId);
    }

    private static String code(String value) {
        Matcher status = STATUS.matcher(value);
        return status.find() ? status.group(1) : "";
    }

    private static Weight weight(String status, String action) {
        if (!action.startsWith("failed") || status.startsWith("2")) {
            return Weight.NONE;
        }
        return status.startsWith("5") ? Weight.HARD : Weight.SOFT;
    }

    private static @Nullable String address(String value) {
        List<MailAddress> found = MailAddress.listOf(value.substring(value.indexOf(';') + 1));
        return found.isEmpty() ? null : found.getFirst().address();
    }

    private static @Nullable String originalId(List<MailPart> parts) {
        for (MailPart part : parts) {
            if (part.type().equals("message/rfc822") || part.type().endsWith("rfc822-headers")) {
                Matcher id = ID.matcher(part.text(LONGEST));
                if (id.find()) {
                    return id.group(1);
                }
            }
        }
        return null;
    }
}
