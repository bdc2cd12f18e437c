package org.parvis.relation.mail.mime;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * What came along, not unpacked.
 *
 * @param name as the sender named it, else made from its type
 * @param type as the sender says, not to be trusted
 * @param bytes opens it, out of its coat, for as long as the mail it came in is there
 */
public record MailAttachment(String name, String type, Supplier<InputStream> bytes) {

    public InputStream open() {
        return bytes.get();
    }
}
