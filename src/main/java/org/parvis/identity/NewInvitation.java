package org.parvis.identity;

import java.util.List;
import org.parvis.messaging.EmailAddress;

/** Whom an administrator invites, to do what. */
public record NewInvitation(EmailAddress email, String name, List<Grant> grants) {}
