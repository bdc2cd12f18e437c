package org.parvis.participation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.OnBehalf;
import org.parvis.participation.Process;
import org.parvis.participation.Proposal;
import org.parvis.participation.talk.Objection;
import org.parvis.participation.talk.web.Judging;
import org.parvis.web.FormErrors;

/**
 * Whether an idea is shown.
 *
 * @param behalf for which organisation it was sent, by mandate; null for nobody but its author
 * @param hasCase whether whoever reads it may open its case
 * @param objections of readers, that nobody has answered
 */
public record ModeratePage(
        Proposal proposal,
        Process process,
        @Nullable OnBehalf behalf,
        boolean hasCase,
        Judging judging,
        List<Objection> objections,
        FormErrors errors) {}
