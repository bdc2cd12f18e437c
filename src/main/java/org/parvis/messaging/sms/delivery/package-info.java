/**
 * How text messages leave: their queue, the limits they are held to, receipts. What leaves is left by {@link
 * org.parvis.messaging.Outbox}; through whom, {@code gateway} knows.
 */
@NullMarked
package org.parvis.messaging.sms.delivery;

import org.jspecify.annotations.NullMarked;
