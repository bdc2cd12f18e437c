package org.parvis.participation.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list in which one has changed places with the one before it. */
final class Raised {

    private Raised() {}

    /** The same where it is the first, or not there. */
    static List<String> of(List<String> codes, String code) {
        List<String> raised = new ArrayList<>(codes);
        int at = raised.indexOf(code);
        if (at > 0) {
            Collections.swap(raised, at, at - 1);
        }
        return raised;
    }
}
