package org.parvis.participation.debate.web;

import org.parvis.participation.debate.Position;
import org.parvis.participation.talk.Talk;
import org.parvis.web.FormErrors;

/**
 * A vote's link.
 *
 * @param token of the link
 */
public record VotingPage(Talk talk, Position position, String token, FormErrors errors) {}
