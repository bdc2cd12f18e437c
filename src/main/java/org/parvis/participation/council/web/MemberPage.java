package org.parvis.participation.council.web;

import org.parvis.participation.council.Council;
import org.parvis.participation.council.Mandate;

/**
 * What a member's link opens: their mandate, and whether their name is public.
 *
 * @param college name of theirs
 * @param token secret of the link
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record MemberPage(Council council, String college, Mandate own, String token, String done) {}
