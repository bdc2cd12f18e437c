package org.parvis.participation.kin.web;

import org.parvis.participation.Proposal;
import org.parvis.web.FormErrors;

/**
 * An invitation as whoever was invited sees it.
 *
 * @param isAccepted whether they said yes already: then it is the way to their page
 */
public record InvitationPage(String token, Proposal proposal, String path, boolean isAccepted, String name, FormErrors errors) {}
