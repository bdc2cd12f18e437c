package org.parvis.casework;

import org.parvis.shared.Refusal;

/** Somebody else changed the routing rules, or the same person did in another window: nothing was overwritten. */
public class RulesMoved extends Refusal {

    RulesMoved() {
        super("casework.refused.rulesMoved");
    }
}
