package org.parvis.participation.kin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Proposal;
import org.parvis.participation.kin.Author;
import org.parvis.participation.kin.Merge;
import org.parvis.participation.kin.Reasons;
import org.parvis.participation.kin.Revision;
import org.parvis.shared.TextDifference;
import org.parvis.web.FormErrors;

/**
 * What of an idea waits to be read by the town, and what is proposed for it.
 *
 * @param waiting a change; null for none
 * @param lines what changes
 * @param reasons that wait to be read
 * @param merges proposed or asked about now
 */
public record DeskKinPage(
        Proposal proposal,
        String path,
        long supports,
        @Nullable Revision waiting,
        List<List<TextDifference.Part>> lines,
        List<Line> merges,
        List<Author> authors,
        List<Reasons.Reason> reasons,
        boolean canMerge,
        String done,
        String reason,
        FormErrors errors) {

    /** @param ideas that are to become one */
    public record Line(Merge merge, List<Proposal> ideas) {}
}
