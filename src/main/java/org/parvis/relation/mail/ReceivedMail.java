package org.parvis.relation.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.DocumentOwner;
import org.parvis.relation.mail.mime.MailKind;

/**
 * A mail that came in.
 *
 * @param departmentId whose mailbox it came to
 * @param place where it stands and why
 */
public record ReceivedMail(
        UUID id, UUID accountId, UUID departmentId, Sender sender, Text text, MailKind kind, Place place, Instant receivedAt) {

    static final String ATTACHMENTS = "mail";
    static final String ORIGINAL = "mail-original";

    /**
     * Who it says it is from, and to whom.
     *
     * @param address null where it names none
     */
    public record Sender(@Nullable String address, String name, String recipients) {

        /** How to call them. */
        public String shown() {
            return !name.isBlank() ? name : address == null ? "?" : address;
        }
    }

    /** @param isCut whether more was written than is kept as text; the original has all of it */
    public record Text(String subject, String words, String quoted, String signature, boolean isCut) {}

    /**
     * @param because what tells so: a header, a code, a number
     * @param suggestions cases that it may belong to
     */
    public record Place(MailState state, MailWhy why, String because, @Nullable UUID caseId, List<UUID> suggestions) {

        static Place of(MailState state, MailWhy why, String because) {
            return new Place(state, why, because, null, List.of());
        }

        static Place in(UUID caseId, MailWhy why, String because) {
            return new Place(MailState.JOINED, why, because, caseId, List.of());
        }

        Place with(@Nullable UUID newCase) {
            return new Place(state, why, because, newCase, suggestions);
        }

        Place suggesting(List<UUID> cases) {
            return new Place(state, why, because, caseId, cases);
        }
    }

    /** Local path of its page. */
    public String path() {
        return path(id);
    }

    static String path(UUID id) {
        return "/bureau/courriels/" + id;
    }

    /** What its attachments belong to. */
    public DocumentOwner attachments() {
        return new DocumentOwner(ATTACHMENTS, id);
    }

    /** What its original belongs to: apart, as it is no attachment. */
    public DocumentOwner original() {
        return new DocumentOwner(ORIGINAL, id);
    }
}
