package org.parvis.relation.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.DocumentOwner;

/**
 * A letter in the register of post.
 *
 * @param number its own: C-2026-000123
 * @param arrivedOn the legal date
 * @param department whose post it is
 * @param person whose file it is noted on; null for nobody known
 * @param sender as the letter says
 * @param words what it says in short; may be empty
 * @param caseId the case that it opened or belongs to; null where nothing is to be done
 */
public record ReceivedLetter(
        UUID id,
        String number,
        LocalDate arrivedOn,
        Registrar registrar,
        UUID department,
        @Nullable UUID person,
        String sender,
        String senderAddress,
        String object,
        String words,
        LetterPlace place,
        @Nullable UUID caseId) {

    /** Kind of owner of the scans of letters. */
    public static final String SCANS = "post.letter";

    /** Who wrote it into the register, and when. */
    public record Registrar(UUID account, String name, Instant at) {}

    /** Whose documents its scans are. */
    public DocumentOwner scans() {
        return new DocumentOwner(SCANS, id);
    }

    /** The local address of its page. */
    public String path() {
        return path(number);
    }

    static String path(String number) {
        return "/bureau/courrier/" + number;
    }
}
