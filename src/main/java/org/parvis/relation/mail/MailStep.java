package org.parvis.relation.mail;

import java.time.Instant;

/**
 * What an agent did with a mail.
 *
 * @param act such as moved, released, filed
 * @param detail a number, an address or a code; empty where none is needed
 */
public record MailStep(Instant at, String who, String act, String detail) {}
