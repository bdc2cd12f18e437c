package org.parvis.casework.web;

import org.parvis.casework.CaseStatus;

/** The look of a status: its word is a message, its sign a class of the tag. */
public final class Statuses {

    private Statuses() {}

    public static String tag(CaseStatus status) {
        return switch (status) {
            case RECEIVED -> "";
            case ACCEPTED, IN_PROGRESS, WAITING -> "warn";
            case RESOLVED -> "ok";
            case DECLINED -> "bad";
            case FORWARDED, DUPLICATE -> "plain";
        };
    }
}
