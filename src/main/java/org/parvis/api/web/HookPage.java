package org.parvis.api.web;

import java.util.List;
import org.parvis.api.hooks.Delivery;
import org.parvis.api.hooks.Hook;

/**
 * A webhook and its last deliveries.
 *
 * @param token name of the token whose cases it is told of
 * @param isTokenInForce false where that token is over, and nothing is delivered
 * @param done what was just done, as a message key; empty for nothing
 */
public record HookPage(Hook hook, String token, boolean isTokenInForce, List<Delivery> deliveries, String done) {}
