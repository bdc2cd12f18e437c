package org.parvis.participation.panel.web;

import java.util.List;
import java.util.Map;
import org.parvis.participation.panel.Candidate;
import org.parvis.participation.panel.Group;
import org.parvis.web.FormErrors;

/**
 * A draw at the desk.
 *
 * @param seats what was typed of each group, by its place from 0; empty where nothing was
 * @param isDue whether the day of the public draw has come
 * @param randomness what was typed of it
 * @param done what was just done; empty for nothing
 */
public record DeskPanelPage(
        PanelPlace place,
        PanelForm form,
        List<Group> groups,
        Map<Integer, String> seats,
        List<Candidate> drawn,
        boolean isDue,
        String randomness,
        String done,
        FormErrors errors) {

    public int people() {
        return groups.stream().mapToInt(Group::people).sum();
    }

    public int allSeats() {
        return groups.stream().mapToInt(Group::seats).sum();
    }

    public String seats(int at) {
        return seats.getOrDefault(at, String.valueOf(groups.get(at).seats()));
    }
}
