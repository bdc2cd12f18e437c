package org.parvis.participation.opinion.web;

import java.time.Instant;
import java.util.List;
import org.parvis.participation.opinion.Statement;
import org.parvis.participation.talk.web.Judging;
import org.parvis.web.FormErrors;

/**
 * A statement for whoever moderates it.
 *
 * @param others that people vote on already
 */
public record StatementJudgePage(OpinionPlace place, Statement statement, List<Statement> others, Judging judging, Instant now, FormErrors errors) {}
