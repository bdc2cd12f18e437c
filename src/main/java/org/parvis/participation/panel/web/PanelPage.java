package org.parvis.participation.panel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.panel.Candidate;
import org.parvis.participation.panel.Group;

/**
 * A draw as everybody reads it.
 *
 * @param drawn who was drawn or has followed, by group; of them numbers are public, and names of members who want it
 * @param asked the number that somebody looks for, as they typed it; empty for none
 * @param found whom it stands for; null where nobody
 */
public record PanelPage(PanelPlace place, List<Group> groups, List<Candidate> drawn, String asked, @Nullable Candidate found) {

    public int people() {
        return groups.stream().mapToInt(Group::people).sum();
    }

    public int seats() {
        return groups.stream().mapToInt(Group::seats).sum();
    }

    public int accepted() {
        return groups.stream().mapToInt(Group::accepted).sum();
    }

    public List<Candidate> members() {
        return drawn.stream().filter(one -> one.state() == Candidate.State.ACCEPTED).toList();
    }

    public List<Candidate> drawnOf(Group group) {
        return drawn.stream().filter(one -> one.group().equals(group.name())).toList();
    }
}
