package org.parvis.api.hooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a program can be told of. */
public enum HookEvent {
    CASE_OPENED,
    /** Stands in another status. */
    CASE_MOVED,
    CASE_DECIDED,
    /** Went to another department of the house. */
    CASE_REASSIGNED,
    CASE_REOPENED,
    QUESTION_ASKED,
    QUESTION_ANSWERED,
    /** An agent wrote to the requester. */
    MESSAGE_ADDED,
    /** Two files of people are one. */
    PERSON_MERGED,
    /** Somebody tries whether it works. */
    WEBHOOK_TEST;

    /** {@code case.opened}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public boolean isChosen() {
        return this != WEBHOOK_TEST;
    }

    public static Optional<HookEvent> find(String code) {
        return Arrays.stream(values()).filter(one -> one.isChosen() && one.code().equals(code)).findFirst();
    }
}
