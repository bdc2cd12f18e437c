package org.parvis.participation.digest.web;

import org.parvis.messaging.MailPreview;
import org.parvis.participation.digest.Letter;
import org.parvis.web.FormErrors;

/**
 * A letter as the mail that it is.
 *
 * @param topic what it is about, in words
 * @param language of the reader whose mail is shown
 * @param readers how many it would go to now
 * @param moment at which it is to go out, as it was typed
 */
public record LetterLookPage(
        Letter letter, String topic, MailPreview mail, String language, long readers, String moment, String done, FormErrors errors) {}
