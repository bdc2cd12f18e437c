package org.parvis.identity.web;

import org.parvis.identity.TotpInvitation;
import org.parvis.web.FormErrors;

/** Sets the first second factor up. */
public record EnrolPage(TotpInvitation invitation, String destination, FormErrors errors) {}
