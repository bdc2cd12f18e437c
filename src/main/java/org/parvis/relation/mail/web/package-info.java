/** Pages of mails that came in, and of the mailboxes they come from. */
@NullMarked
package org.parvis.relation.mail.web;

import org.jspecify.annotations.NullMarked;
