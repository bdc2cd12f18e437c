package org.parvis.relation.mail.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;

/**
 * Who stands in a header.
 *
 * @param name as shown, empty where none is
 * @param address as written, the domain in small letters; never proof of who wrote
 */
public record MailAddress(String name, String address) {

    private static final int MOST = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),:;@\\[\\]]{1,128}@[^\\s<>\"(),:;@]{1,255}");

    /** Those of a header in order, as far as there are any; names may be encoded, quoted or missing. */
    static List<MailAddress> listOf(@Nullable String header) {
        List<MailAddress> found = new ArrayList<>();
        String text = EncodedWords.decode(header);
        Matcher each = ADDRESS.matcher(text.length() > 50_000 ? text.substring(0, 50_000) : text);
        int before = 0;
        while (each.find() && found.size() < MOST) {
            found.add(new MailAddress(name(text.substring(before, each.start())), normal(each.group())));
            before = each.end();
        }
        return found;
    }

    /** What stands before «<address>», without separators and quotes; an address that is quoted as a name is none. */
    private static String name(String written) {
        String name = written.replaceFirst("^[>\\s,;]*", "").replaceFirst("[<\\s]*$", "").replace("\"", "").strip();
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private static String normal(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + address.substring(at + 1).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    }

    /** As two are compared. */
    public String compared() {
        return EmailAddress.small(address);
    }

    /** What stands before the @. */
    public String local() {
        return address.substring(0, address.indexOf('@'));
    }

    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
