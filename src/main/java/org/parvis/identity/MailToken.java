package org.parvis.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a link sent by mail stands for.
 *
 * @param account whom it concerns; null for a login, which looks the address up when it is used
 * @param destination local path to go to afterwards, or empty
 */
record MailToken(Purpose purpose, String email, @Nullable UUID account, String destination) {

    enum Purpose {
        LOGIN,
        NEW_EMAIL
    }
}
