package org.parvis.participation.opinion.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.opinion.Canvass;
import org.parvis.participation.opinion.CanvassAbout;
import org.parvis.participation.opinion.Statement;
import org.parvis.web.FormErrors;

/**
 * Statements one at a time.
 *
 * @param reader how somebody can say their opinion
 * @param back how whoever can no longer say their opinion comes to what they said
 * @param token of the link by which they came; empty for none
 * @param next the statement that is asked; null where there is none left, or it is not known who asks
 * @param voted on how many they have
 * @param all how many there are
 * @param hasResult whether everybody can read what it came to so far
 * @param hasSynthesis whether the town has said what it takes from it
 * @param form as it was typed
 */
public record CanvassPage(
        OpinionPlace place,
        Instant now,
        Reader reader,
        Back back,
        String token,
        @Nullable Statement next,
        int voted,
        int all,
        boolean hasResult,
        boolean hasSynthesis,
        Form form,
        String done,
        FormErrors errors) {

    /** How somebody can. */
    public enum Reader {
        CLOSED,
        /** The next person at the screen would have their link. */
        KIOSK,
        /** It is known who they are. */
        KNOWN,
        BY_MAIL,
        /** A link is on its way. */
        MAILED
    }

    /** How somebody comes back to what they said where nobody votes now. */
    public enum Back {
        NONE,
        /** It is known who they are. */
        KNOWN,
        BY_MAIL,
        /** A link is on its way, if there is anything to come back to. */
        MAILED
    }

    /** What was typed. */
    public record Form(String email, String words) {

        static final Form EMPTY = new Form("", "");
    }

    public boolean isOver() {
        return place.stage(now) == Canvass.Stage.OVER;
    }

    /** The time in which it is open, or the next one; null where all of them are over. */
    public @Nullable Phase phase() {
        return place.canvass().closedAt() != null ? null : place.process().phasesFor(Capability.SHARE).stream()
                .filter(phase -> !phase.isOver(now))
                .findFirst()
                .orElse(null);
    }

    public boolean takesStatements() {
        return takesStatements(place.canvass());
    }

    static boolean takesStatements(Canvass canvass) {
        return canvass.about().adding() == CanvassAbout.Adding.EVERYBODY;
    }

    /** An address of this canvass for whoever reads. */
    public String path(String rest) {
        return place.path() + rest + (token.isEmpty() ? "" : "?jeton=" + token);
    }
}
