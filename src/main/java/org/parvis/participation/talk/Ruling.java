package org.parvis.participation.talk;

/**
 * What a moderator wants to do about a comment.
 *
 * @param read what they had before them: {@link Comment#edition()}
 * @param article position in the charter; zero for none
 */
public record Ruling(ModerationAct act, String read, int article, String reason) {}
