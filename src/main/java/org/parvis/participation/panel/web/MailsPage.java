package org.parvis.participation.panel.web;

import org.parvis.messaging.MailPreview;

/**
 * The mail that people who were drawn would be sent, before it is.
 *
 * @param answerBy the day by which they are to answer, as it was typed
 * @param mail that of the first of them, with a code that opens nothing
 * @param people how many would be written to
 */
public record MailsPage(PanelPlace place, String answerBy, MailPreview mail, int people) {}
