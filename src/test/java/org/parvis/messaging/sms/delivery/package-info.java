@NullMarked
package org.parvis.messaging.sms.delivery;

import org.jspecify.annotations.NullMarked;
