package org.parvis.relation.social.web;

import org.jspecify.annotations.Nullable;
import org.parvis.relation.social.SocialAccount;
import org.parvis.web.FormErrors;

/**
 * The account on a public network.
 *
 * @param account null while there is none
 * @param done what was just done, a message key; empty for nothing
 */
public record SocialPage(@Nullable SocialAccount account, Typed typed, FormErrors errors, String done) {

    /** The form as typed; a token is never shown again. */
    public record Typed(String server, boolean active) {}
}
