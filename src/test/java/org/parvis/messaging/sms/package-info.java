@NullMarked
package org.parvis.messaging.sms;

import org.jspecify.annotations.NullMarked;
