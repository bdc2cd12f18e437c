package org.parvis.participation.debate.web;

import java.time.Instant;
import org.parvis.participation.Process;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.talk.web.Judging;
import org.parvis.web.FormErrors;

/** A debate for whoever moderates it. */
public record DebateJudgePage(Process process, Debate debate, Judging judging, Instant now, FormErrors errors) {}
