package org.parvis.participation.council;

import java.util.List;
import org.parvis.casework.Happening;
import org.parvis.casework.Tracked;
import org.parvis.web.FormErrors;

/**
 * The page that only whoever applied for a seat sees.
 *
 * @param college name of the one that they applied for
 * @param department name of who has it
 * @param question what the department asks; empty while it asks nothing
 * @param naming whether their name is public where they sit, or will be if they are chosen
 * @param canWithdraw whether they can say that they do not want to any more
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record ApplicationTrackPage(
        Tracked tracked,
        Application application,
        Council council,
        String college,
        String department,
        List<Happening> story,
        String question,
        Naming naming,
        boolean canWithdraw,
        String done) {

    /** @param isAsked whether it is a question at all: nobody is named who does not sit and cannot be chosen any more */
    public record Naming(boolean isPublic, boolean isAsked) {}

    public FormErrors errors() {
        return tracked.errors();
    }

    /** As long as nothing is decided. */
    public boolean isOpen() {
        return application.state().isOpen() && tracked.subject().status().isOpen();
    }
}
