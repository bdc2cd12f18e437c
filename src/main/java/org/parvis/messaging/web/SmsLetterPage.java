package org.parvis.messaging.web;

import org.parvis.messaging.MessageView;
import org.parvis.messaging.SmsPreview;

/** A text message in the demonstration's mailbox, as it arrived on the phone. */
public record SmsLetterPage(MessageView message, SmsPreview preview) {}
