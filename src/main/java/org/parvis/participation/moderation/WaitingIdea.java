package org.parvis.participation.moderation;

import java.time.Instant;
import org.parvis.participation.talk.Waiting.Why;

/** An idea that waits for a moderator. */
record WaitingIdea(String number, String title, Why why, Instant since) {}
