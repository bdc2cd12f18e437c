package org.parvis.participation.panel.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.participation.panel.Batch;
import org.parvis.participation.panel.Candidate;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.participation.panel.Group;
import org.parvis.participation.panel.PanelInvitations;
import org.parvis.web.FormErrors;

/**
 * A draw at the desk.
 *
 * @param seats what was typed of each group, by its place from 0; empty where nothing was
 * @param inviting who waits to be written to, and what others were sent
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
        Inviting inviting,
        boolean isDue,
        String randomness,
        String done,
        FormErrors errors) {

    /**
     * Writing to people who were drawn.
     *
     * @param answerBy the day by which they are to answer, as it is typed
     * @param sent what they were sent, by person
     * @param batches the files of letters that were printed, the last one first
     * @param today by which a day is over
     * @param isOver whether the mandate is
     */
    public record Inviting(PanelInvitations.Owed owed, String answerBy, Map<UUID, PanelInvitations.Sent> sent, List<Batch> batches, LocalDate today, boolean isOver) {

        static Inviting nobody(LocalDate today) {
            return new Inviting(new PanelInvitations.Owed(0, 0, 0), "", Map.of(), List.of(), today, false);
        }

        public boolean isOwed() {
            return owed.mails() + owed.letters() + owed.unreachable() > 0;
        }

        /** Whoever waits for their first one is written to with the others. */
        public boolean canHaveNewCode(Candidate one) {
            return !isOver && !one.name().isEmpty() && (one.state() == State.ACCEPTED || one.state() == State.ASKED && sent.containsKey(one.id()));
        }

        public boolean isOverdue(PanelInvitations.Sent one) {
            return one.answerBy().isBefore(today);
        }
    }

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
