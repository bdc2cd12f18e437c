package org.parvis.participation.decision;

import java.util.List;

/**
 * What somebody wrote in a draft.
 *
 * @param revision of the draft that they had read
 * @param said of some of its projects or ideas
 */
public record Written(int revision, TownDecisionDraft about, List<Said> said) {}
