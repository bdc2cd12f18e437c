/**
 * Mails that come in: mailboxes of departments are read, each mail finds its case, opens one or waits for an agent. What
 * a mail says of its sender proves nothing: it adds words to a case, and shows nothing of it in return.
 */
@NamedInterface("mail")
@NullMarked
package org.parvis.relation.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
