@NullMarked
package org.parvis.messaging.sms.arrival;

import org.jspecify.annotations.NullMarked;
