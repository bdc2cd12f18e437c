package org.parvis.casework.law;

import java.util.Arrays;
import java.util.Optional;

/** What a letter can name, between braces. */
public enum Mention {
    NUMBER("numero"),
    RECEIVED_ON("recu_le"),
    SILENCE_ON("date_silence"),
    SERVICE("service"),
    ADDRESS("adresse"),
    EMAIL("courriel"),
    PHONE("telephone"),
    /** The missing pieces and until when; nothing where none is missing. */
    PIECES("pieces"),
    PIECES_BY("delai_pieces"),
    /** What asking for pieces does to the delay. */
    PIECES_EFFECT("effet_pieces"),
    /** Routes and time limits of appeal. */
    APPEAL("voies_recours"),
    /** The right to the attestation of CRPA L232-3. */
    ATTESTATION("attestation"),
    AUTHORITY("collectivite"),
    /** The day of the decision, express or by silence, that is taken back. */
    GRANTED_ON("decidee_le"),
    RETRACTED_ON("retiree_le"),
    /** The considerations of law and of fact. */
    REASONS("motifs"),
    /** First name, surname and capacity of whoever decided. */
    SIGNATORY("signataire");

    private final String variable;

    Mention(String variable) {
        this.variable = variable;
    }

    /** As it is written between braces. */
    public String variable() {
        return variable;
    }

    static Optional<Mention> find(String variable) {
        return Arrays.stream(values()).filter(one -> one.variable.equals(variable)).findFirst();
    }
}
