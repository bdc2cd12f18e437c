package org.parvis.participation.young;

import org.parvis.participation.Process;
import org.parvis.participation.survey.Survey;

/** What the code of a child opens. */
public record Sitting(SchoolClass schoolClass, Survey survey, Process process, State state) {

    /** Whether it opens. */
    public enum State {
        OPEN,
        /** Its answers were sent: they count. */
        USED,
        /** Nobody can answer now. */
        CLOSED
    }
}
