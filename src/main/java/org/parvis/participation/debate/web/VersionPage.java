package org.parvis.participation.debate.web;

import org.parvis.participation.debate.Debate;
import org.parvis.participation.debate.DebateVersion;
import org.parvis.participation.talk.Talk;

/** A version beside what it belongs to. */
public record VersionPage(Talk talk, Debate debate, DebateVersion version) {}
