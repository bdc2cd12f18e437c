/**
 * Reading mails: from the bytes that a mailbox gives to what was written, by whom, and what came along. Pure: no
 * database, no network, no clock. Whatever arrives is read as far as it can be; nothing in it is carried out or
 * unpacked, and time and memory are bounded by {@link org.parvis.relation.mail.mime.MailBounds}.
 */
@NullMarked
package org.parvis.relation.mail.mime;

import org.jspecify.annotations.NullMarked;
