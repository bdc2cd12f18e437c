package org.parvis.participation.decision;

import org.parvis.shared.Refusal;

/** Somebody else wrote the draft since it was read: it stands as they left it. */
public class DraftMoved extends Refusal {
    private static final long serialVersionUID = 1;

    DraftMoved() {
        super("decision.refused.moved");
    }
}
