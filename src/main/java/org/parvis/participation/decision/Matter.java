package org.parvis.participation.decision;

import java.time.Instant;
import java.util.UUID;
import org.parvis.participation.Process;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.petition.Petition;

/** What is decided about: a vote whose result is public, a process that is over, or a petition that people sign or signed. */
public sealed interface Matter {

    /** A vote. */
    record Voted(VotedBudget voted) implements Matter {
        @Override
        public UUID id() {
            return voted.budget().id();
        }

        @Override
        public String title() {
            return voted.budget().title();
        }

        @Override
        public String path() {
            return voted.budget().path();
        }

        @Override
        public String deskPath() {
            return "/bureau/budgets/" + voted.budget().slug();
        }

        @Override
        public Instant since() {
            Instant published = voted.vote().publishedAt();
            return published == null ? Instant.MAX : published;
        }

        @Override
        public String rule() {
            return voted.vote().terms().leaf().substring("rule ".length());
        }
    }

    /** A process. */
    record Held(Process process) implements Matter {
        @Override
        public UUID id() {
            return process.id();
        }

        @Override
        public String title() {
            return process.title();
        }

        @Override
        public String path() {
            return process.path();
        }

        @Override
        public String deskPath() {
            return "/bureau/participation/" + process.slug();
        }

        @Override
        public Instant since() {
            return process.closes();
        }

        @Override
        public String rule() {
            return "";
        }
    }

    /** A petition. */
    record Asked(Petition petition) implements Matter {
        @Override
        public UUID id() {
            return petition.id();
        }

        @Override
        public String title() {
            return petition.text().title();
        }

        @Override
        public String path() {
            return petition.path();
        }

        @Override
        public String deskPath() {
            return petition.deskPath();
        }

        @Override
        public Instant since() {
            Instant opened = petition.course().opensAt();
            return opened == null ? Instant.MAX : opened;
        }

        @Override
        public String rule() {
            return "";
        }
    }

    UUID id();

    String title();

    /** Where everybody reads it. */
    String path();

    /** Where it is kept. */
    String deskPath();

    /** From when it can be decided. */
    Instant since();

    /** SHA-256 of the rule of the vote; empty where there is none. */
    String rule();

    default boolean isVoted() {
        return this instanceof Voted;
    }

    /** End of the keys of words that are others for each kind of matter. */
    default String kind() {
        return switch (this) {
            case Voted _ -> "vote";
            case Held _ -> "ideas";
            case Asked _ -> "petition";
        };
    }

    /** As the journal calls it. */
    default String subjectKind() {
        return switch (this) {
            case Voted _ -> "budget";
            case Held _ -> "process";
            case Asked _ -> "petition";
        };
    }
}
