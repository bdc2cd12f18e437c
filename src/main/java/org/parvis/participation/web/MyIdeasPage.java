package org.parvis.participation.web;

import java.util.List;
import java.util.Map;
import org.parvis.participation.Proposal;

/**
 * What somebody has to do with ideas.
 *
 * @param ideas of which they are an author, the newest first
 * @param asked ideas they support that have changed since and about which they have not answered, with their addresses
 */
public record MyIdeasPage(List<Proposal> ideas, Map<Proposal, String> asked) {}
