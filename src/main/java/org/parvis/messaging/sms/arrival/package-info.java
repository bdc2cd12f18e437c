/** Text messages that come in: put together from their parts, given to the territory that is meant, STOP heeded. */
@NullMarked
package org.parvis.messaging.sms.arrival;

import org.jspecify.annotations.NullMarked;
