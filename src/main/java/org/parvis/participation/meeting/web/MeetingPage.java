package org.parvis.participation.meeting.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.Registration;
import org.parvis.web.FormErrors;

/**
 * A meeting as everybody sees it.
 *
 * @param reader what whoever reads can do
 * @param own what they have registered with this account; null for nothing
 * @param mailed the address that a link was sent to; empty for none
 */
public record MeetingPage(
        MeetingPlace place, Instant now, Reader reader, @Nullable Registration own, GuestForm form, String mailed, String done, FormErrors errors) {

    /** What a reader can do. */
    public enum Reader {
        /** Nobody can register: it is over, has begun, is cancelled, or people come as they like. */
        NOTHING,
        BY_MAIL,
        BY_ACCOUNT,
        /** Has registered with this account. */
        KNOWN,
        /** Has sent an address. */
        MAILED
    }
}
