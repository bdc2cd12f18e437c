package org.parvis.participation.council.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.IntakeDoor;
import org.parvis.participation.council.Applications.Submitted;
import org.parvis.participation.council.College;
import org.parvis.participation.council.Council;
import org.parvis.relation.Caller;
import org.parvis.web.FormErrors;

/**
 * The form on which an agent takes an application down.
 *
 * @param calling colleges that take applications now, by council
 * @param known who may stand at the counter: those who have files
 * @param sent what was just taken, to read its number aloud
 */
public record ApplicationIntakePage(
        List<IntakeDoor> doors,
        Map<Council, List<College>> calling,
        ApplicationIntakeForm form,
        List<Caller.Known> known,
        String key,
        FormErrors errors,
        @Nullable Submitted sent) {}
