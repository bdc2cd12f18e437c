package org.parvis.relation.social;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The server of the account does not do what was asked. */
final class SocialProblem extends Exception {
    private static final long serialVersionUID = 1;

    /** What to say. */
    enum Kind {
        /** The address is none that is called from here. */
        FORBIDDEN,
        UNREACHABLE,
        /** It took too long. */
        SLOW,
        /** The token is not, or no longer, accepted, or may not do this. */
        TOKEN,
        /** It has too much to do. */
        BUSY,
        /** It refuses this very thing. */
        REFUSED,
        /** The town has no account any more on the server by which it came. */
        MOVED,
        /** It says something that makes no sense. */
        BROKEN;

        /** Whether the same may go well later. */
        boolean mayPass() {
            return isTheServers() || this == BROKEN;
        }

        /** Whether it may have been done all the same. */
        boolean leavesUnsure() {
            return this == SLOW || this == BROKEN;
        }

        /** Whether anything else asked of that server now would fare the same. */
        boolean isTheServers() {
            return this == UNREACHABLE || this == SLOW || this == BUSY;
        }
    }

    private final Kind kind;
    private final transient @Nullable Duration wait;

    SocialProblem(Kind kind) {
        this(kind, null);
    }

    /** @param wait after which the server wants to be asked again; null where it does not say */
    SocialProblem(Kind kind, @Nullable Duration wait) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.wait = wait;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    Duration pause() {
        return wait;
    }
}
