package org.parvis.participation.talk.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.talk.Comment;
import org.parvis.participation.talk.Flag;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.Waiting;
import org.parvis.web.FormErrors;

/**
 * A comment for whoever moderates it.
 *
 * @param answered what it answers; null for nothing
 */
public record JudgePage(
        Talk talk, Comment comment, @Nullable Comment answered, List<Waiting> waiting, List<Flag> flags, Judging judging, Instant now, FormErrors errors) {}
