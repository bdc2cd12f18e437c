/**
 * The ways out for text messages: what a provider must do ({@code SmsGateway}), over SMPP 3.4 and over HTTP, and two of
 * them that share the work.
 */
@NullMarked
package org.parvis.messaging.sms.gateway;

import org.jspecify.annotations.NullMarked;
