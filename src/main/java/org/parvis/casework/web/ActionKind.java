package org.parvis.casework.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.MoveKind;

/** What an agent can do with a case at the desk: its name in addresses, its key, the move it makes if it makes one. */
public enum ActionKind {
    TAKE("prendre", null, MoveKind.TAKE),
    START("commencer", null, MoveKind.START),
    ASSIGN_TO_ME("a-moi", "A", null),
    ANSWER("repondre", "R", MoveKind.RESOLVE),
    ASK("question", "Q", MoveKind.ASK),
    REQUESTER_ANSWER("reponse", "E", MoveKind.RECEIVE_ANSWER),
    TASK("tache", "T", null),
    NOTE("note", "N", null),
    MESSAGE("message", "M", null),
    ASSIGN("attribution", "G", null),
    DEPARTMENT("service", "S", null),
    CATEGORY("categorie", "C", null),
    STEP("etape", "I", null),
    FORWARD("transmettre", "F", MoveKind.FORWARD),
    TAKE_BACK("reprendre", "B", MoveKind.TAKE_BACK),
    DUPLICATE("doublon", "D", MoveKind.MARK_DUPLICATE),
    UNDO_DUPLICATE("annuler-doublon", "D", MoveKind.UNDO_DUPLICATE),
    REOPEN("rouvrir", "O", MoveKind.REOPEN),
    PIECES("pieces", null, null),
    PIECES_RECEIVED("pieces-recues", null, null),
    ACKNOWLEDGE("accuse", null, null),
    ATTEST("attestation", null, null),
    LEGAL_FACT("fait", null, null),
    LEGAL_DATE("date-legale", null, null),
    PUBLISH("publier", null, null),
    TAKE_OFF("retirer-publication", null, null);

    private final String slug;
    private final @Nullable String key;
    private final @Nullable MoveKind move;

    ActionKind(String slug, @Nullable String key, @Nullable MoveKind move) {
        this.slug = slug;
        this.key = key;
        this.move = move;
    }

    static Optional<ActionKind> find(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }

    public String slug() {
        return slug;
    }

    /** The key that opens it; null for none. */
    public @Nullable String key() {
        return key;
    }

    @Nullable MoveKind move() {
        return move;
    }

    /** Needs nothing but the will: a button that does it. */
    public boolean isImmediate() {
        return this == TAKE || this == START || this == ASSIGN_TO_ME;
    }

    /** Stands in the block of the legal clock, and moves nothing but that. */
    boolean isLegal() {
        return ordinal() >= PIECES.ordinal();
    }

    public boolean hasFile() {
        return this == ANSWER;
    }

    /** Ends the case, after which the desk goes on to the next. */
    boolean isClosing() {
        return this == ANSWER || this == FORWARD || this == DUPLICATE;
    }
}
