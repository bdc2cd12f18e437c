package org.parvis.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of whoever asked besides what they left with their case; filled by the module that keeps people. */
public interface RequesterWishes {

    /**
     * How somebody wants to be told, and can be.
     *
     * @param person null while it is not known whose case it is
     * @param wish null where they did not say
     * @param hasAddress whether letters reach them
     * @param hasNumber whether their file has a telephone number
     */
    record Known(@Nullable UUID person, @Nullable Wish wish, boolean hasAddress, boolean hasNumber) {

        public static final Known NOTHING = new Known(null, null, false, false);

        boolean wantsLetters() {
            return wish == Wish.LETTERS && hasAddress;
        }

        /**
         * Whether they are called: as they want to be, or as nothing else reaches them.
         *
         * @param left whether they left a number with their case
         */
        public boolean isCalled(PhoneCalls.Reached reached, boolean left) {
            boolean isOnly = reached == PhoneCalls.Reached.NOBODY && !hasAddress;
            return (wish == Wish.CALLS || isOnly) && (hasNumber || left);
        }
    }

    /** What changes how they are told: mail needs no wish. */
    enum Wish {
        LETTERS,
        TEXTS,
        CALLS
    }

    Known of(UUID caseId);
}
