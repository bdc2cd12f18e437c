package org.parvis.participation.debate.web;

import java.time.Instant;
import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.talk.Objection;
import org.parvis.participation.talk.web.Judging;
import org.parvis.web.FormErrors;

/** A debate for whoever moderates it. */
public record DebateJudgePage(Process process, Debate debate, Judging judging, List<Objection> objections, Instant now, FormErrors errors) {}
