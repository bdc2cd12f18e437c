package org.parvis.report.moderation;

import java.util.Locale;
import org.parvis.messaging.EmailAddress;

/** Somebody who objects to what a page shows and left an address to hear what becomes of it. */
record Flagger(EmailAddress email, Locale language) {}
