package org.parvis.casework;

import java.util.UUID;

/** Tells by telephone; filled by the module that knows who wants to be called. */
public interface PhoneCalls {

    /** Whether anything that was written reaches whoever asked. */
    enum Reached {
        SOMEBODY,
        NOBODY
    }

    /**
     * A call about a step of a case.
     *
     * @param isQuestion whether something is asked of them; otherwise their case is answered
     * @param key of all that would be the same call: it is laid ready once
     * @param leftNumber whether they left a number with the case
     * @param known what is known of them now; whose case it is may be known only as the transaction ends
     */
    record PhoneCall(
            Case subject, boolean isQuestion, String key, Reached reached, boolean leftNumber, RequesterWishes.Known known) {}

    /**
     * Lays it ready for an agent, in the caller's transaction, where whoever asked wants to be called or nothing else
     * reaches them; does nothing where there is no number.
     */
    void ask(PhoneCall call);

    /** They heard the answer as their case was taken down: nobody calls them to say it again. In the caller's transaction. */
    void told(UUID caseId);
}
