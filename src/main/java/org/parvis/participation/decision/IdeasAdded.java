package org.parvis.participation.decision;

import org.parvis.shared.Refusal;

/** Ideas came into the draft, or were answered otherwise, after whoever publishes it had read it. */
public class IdeasAdded extends Refusal {
    private static final long serialVersionUID = 1;

    public IdeasAdded(int many) {
        super("decision.refused.added", many);
    }
}
