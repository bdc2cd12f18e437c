/**
 * Providers of text messages that reach nobody, for demonstrations, tests and trials: SMPP and HTTP, with a number for
 * each thing that can become of a message.
 */
@NamedInterface("sms-simulator")
@NullMarked
package org.parvis.messaging.sms.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
