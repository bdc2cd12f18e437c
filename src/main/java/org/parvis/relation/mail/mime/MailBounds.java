package org.parvis.relation.mail.mime;

import java.io.IOException;
import java.io.InputStream;
import org.parvis.relation.mail.mime.MailUnreadable.Reason;

/**
 * Looks at a mail's lines once before it is taken apart, as taking apart costs memory for each part and each line of a
 * header: nobody's mailer writes thousands of either.
 */
final class MailBounds {

    static final int MOST_PARTS = 2_000;
    static final int MOST_HEADER_LINES = 2_000;
    static final int LONGEST_HEADER = 1 << 20;

    private int length;
    private int dashes;
    private boolean isBlank = true;
    private int headerLines;
    private int headerBytes;
    private boolean isHeader = true;
    private int parts;
    private boolean hasHeader;

    private MailBounds() {}

    static void check(InputStream bytes) throws IOException, MailUnreadable {
        MailBounds bounds = new MailBounds();
        byte[] some = new byte[1 << 16];
        for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
            for (int i = 0; i < read; i++) {
                if (some[i] == '\n') {
                    bounds.endOfLine();
                } else {
                    bounds.letter(some[i]);
                }
            }
        }
        if (bounds.length > 0) {
            bounds.endOfLine();
        }
        if (!bounds.hasHeader) {
            throw new MailUnreadable(Reason.EMPTY);
        }
    }

    private void letter(int one) throws MailUnreadable {
        if (one == '-' && length == dashes) {
            dashes++;
        }
        length++;
        isBlank &= one == '\r' || one == ' ' || one == '\t';
        if (isHeader && ++headerBytes > LONGEST_HEADER) {
            throw new MailUnreadable(Reason.TOO_MANY_HEADERS);
        }
    }

    private void endOfLine() throws MailUnreadable {
        if (dashes >= 2) {
            // What may be the line between two parts: the next begins with its header.
            isHeader = true;
            headerLines = 0;
            headerBytes = 0;
            if (++parts > MOST_PARTS) {
                throw new MailUnreadable(Reason.TOO_MANY_PARTS);
            }
        } else if (isBlank) {
            isHeader = false;
        } else if (isHeader) {
            hasHeader = true;
            if (++headerLines > MOST_HEADER_LINES) {
                throw new MailUnreadable(Reason.TOO_MANY_HEADERS);
            }
        }
        length = 0;
        dashes = 0;
        isBlank = true;
    }
}
