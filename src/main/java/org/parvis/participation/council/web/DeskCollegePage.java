package org.parvis.participation.council.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.council.College;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.Filling;
import org.parvis.participation.panel.Panel;
import org.parvis.web.FormErrors;

/**
 * A college at the desk.
 *
 * @param college null for a new one
 * @param draws from which it can be filled
 * @param words what was typed of its call for candidates
 * @param until its last day, as typed
 */
public record DeskCollegePage(
        Council council, @Nullable College college, CollegeForm form, List<Panel> draws, String words, String until, LocalDate today, FormErrors errors) {

    /** Whether candidates can be called. */
    public boolean canCall() {
        return college != null && college.about().filling() == Filling.CALL && !council.isEnded();
    }
}
