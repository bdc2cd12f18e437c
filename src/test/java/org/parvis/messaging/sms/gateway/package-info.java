@NullMarked
package org.parvis.messaging.sms.gateway;

import org.jspecify.annotations.NullMarked;
