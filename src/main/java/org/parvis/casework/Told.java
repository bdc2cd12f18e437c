package org.parvis.casework;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.PhoneNumber;

/**
 * By which ways somebody is told of their case: read once ({@link Tellings}), whatever leaves.
 *
 * @param mail null where they left none
 * @param wanted the number that a text message would go to, whatever keeps it from going; null where none would be
 *     thought of
 * @param texted the same where nothing keeps it
 */
record Told(
        Requester requester,
        RequesterWishes.Known wishes,
        @Nullable EmailAddress mail,
        @Nullable PhoneNumber wanted,
        @Nullable PhoneNumber texted) {

    /** Says that all goes its way, or asks a favour: not worth a stamp. */
    private static final Set<String> UNSTAMPED = Set.of("taken", "opinion");

    private static final Set<String> TEXTED = Set.of("opened", "asked", "message");

    Locale language() {
        return Locale.of(requester.language());
    }

    /** Whether all goes on paper. */
    boolean isOnPaper() {
        return wishes.wantsLetters();
    }

    boolean isMailed() {
        return mail != null && !isOnPaper();
    }

    /** Whether there is an address to write to, of whichever sort. */
    boolean isReached() {
        return mail != null || wishes.hasAddress();
    }

    /**
     * Whether a text message tells of a step.
     *
     * @param acknowledges whether the law wants it to be written: then it is, all the same
     */
    boolean isTexted(String what, boolean acknowledges) {
        return texted != null && (TEXTED.contains(what) || what.startsWith("decided.")) && !acknowledges;
    }

    /** Whether what is not mailed goes on paper, if there is an address. */
    boolean isPosted(String what, boolean acknowledges) {
        return !UNSTAMPED.contains(what) && (isOnPaper() || !isTexted(what, acknowledges));
    }

    PhoneCalls.Reached reached() {
        return mail != null || texted != null ? PhoneCalls.Reached.SOMEBODY : PhoneCalls.Reached.NOBODY;
    }

    /** Whether they left a number with their case. */
    boolean leftNumber() {
        return requester.phone() != null;
    }
}
