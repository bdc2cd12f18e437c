package org.parvis.identity.web;

import java.util.List;
import org.parvis.identity.Account;
import org.parvis.identity.LiveSession;
import org.parvis.identity.Passkey;
import org.parvis.identity.SecondFactors;
import org.parvis.web.FormErrors;

/** Ways in and open sessions of an account. */
public record SecurityPage(
        Account account,
        SecondFactors.Means means,
        List<Passkey> passkeys,
        List<LiveSession> sessions,
        String done,
        FormErrors errors) {}
