package org.parvis.participation.kin;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tells whoever waits to be told that an idea became another, some at a time, and ends what nobody answered. */
@Service
public class KinNews {

    private final MergeStore merges;
    private final Consents consents;
    private final SupportQuestions questions;
    private final Clock clock;

    KinNews(MergeStore merges, Consents consents, SupportQuestions questions, Clock clock) {
        this.merges = merges;
        this.consents = consents;
        this.questions = questions;
        this.clock = clock;
    }

    /** Gives how many were told. */
    public int tell() {
        int told = 0;
        int now;
        do {
            now = questions.tellSome();
            told += now;
        } while (now > 0);
        for (UUID merge : merges.listUntold()) {
            told += consents.tellStopped(merge) ? 1 : 0;
        }
        return told;
    }

    /** Gives how many lapsed. */
    public int lapse() {
        return (int) merges.listLapsed(clock.instant()).stream().filter(consents::lapse).count();
    }
}
