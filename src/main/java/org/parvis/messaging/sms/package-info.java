/**
 * What a text message is made of: its alphabet (3GPP TS 23.038), its parts, its sender, the plainer text that fits into
 * fewer parts. Pure; sending is the work of {@code delivery} and {@code gateway}.
 */
@NullMarked
package org.parvis.messaging.sms;

import org.jspecify.annotations.NullMarked;
