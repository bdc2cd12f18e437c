package org.parvis.files;

import org.parvis.shared.Refusal;

/** Why a file is not taken as a picture. */
public enum PictureProblem {
    TOO_HEAVY("files.refused.tooHeavy"),
    NOT_A_PICTURE("files.refused.notAPicture"),
    TOO_MANY_PIXELS("files.refused.tooManyPixels"),
    UNREADABLE("files.refused.unreadable");

    private final String messageKey;

    PictureProblem(String messageKey) {
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
