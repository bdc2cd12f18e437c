package org.parvis.participation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.IntakeDoor;
import org.parvis.participation.ListedProposal;
import org.parvis.participation.Process;
import org.parvis.participation.SubmittedProposal;
import org.parvis.relation.Caller;
import org.parvis.web.FormErrors;

/**
 * The form on which an agent takes an idea down.
 *
 * @param open the processes that take ideas now
 * @param chosen the one it is for; null while none is chosen
 * @param known who may be on the phone: those who have files
 * @param similar ideas that may be the same
 * @param sent the idea that was just taken, to read its number aloud
 */
public record IdeaIntakePage(
        List<IntakeDoor> doors,
        List<Process> open,
        @Nullable Process chosen,
        IdeaIntakeForm form,
        List<Caller.Known> known,
        List<ListedProposal> similar,
        String key,
        FormErrors errors,
        @Nullable SubmittedProposal sent) {}
