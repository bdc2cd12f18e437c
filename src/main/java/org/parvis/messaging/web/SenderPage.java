package org.parvis.messaging.web;

import org.parvis.messaging.Letterhead;
import org.parvis.web.FormErrors;

/** The form of a territory's sender. */
public record SenderPage(Typed typed, FormErrors errors, String done) {

    /** As typed, or as it is now. */
    public record Typed(String name, String address, String replyTo) {

        static Typed of(Letterhead now) {
            return new Typed(now.name(), now.address(), now.replyTo() == null ? "" : now.replyTo());
        }
    }
}
