package org.parvis.participation.talk;

/**
 * What a moderator wants to do about a comment.
 *
 * @param article position in the charter; zero for none
 */
public record Ruling(ModerationAct act, int article, String reason) {}
