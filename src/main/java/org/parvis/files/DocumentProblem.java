package org.parvis.files;

import org.parvis.shared.Refusal;

/** Why a file is not taken as a document. */
public enum DocumentProblem {
    TOO_HEAVY("files.document.refused.tooHeavy"),
    EMPTY("files.document.refused.empty");

    private final String messageKey;

    DocumentProblem(String messageKey) {
        this.messageKey = messageKey;
    }

    /** The words for the sender. */
    public String messageKey() {
        return messageKey;
    }

    Refusal refusal() {
        return new Refusal(messageKey);
    }
}
