package org.parvis.participation.web;

import org.parvis.participation.Proposal;
import org.parvis.participation.SupportWish;

/**
 * What the link in a mail is about, before the button is pressed.
 *
 * @param refusal why it could not be; empty for nothing
 */
public record LinkPage(SupportWish.Kind kind, Proposal proposal, String token, String refusal) {}
