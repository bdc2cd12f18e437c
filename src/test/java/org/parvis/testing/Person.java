package org.parvis.testing;

import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.territory.Territory;

/** Somebody with an account of a territory and an open session; the cookie is the session's. */
public record Person(Territory territory, Account account, String cookie) {

    public UUID id() {
        return account.id();
    }
}
