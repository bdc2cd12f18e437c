package org.parvis.participation.panel;

import org.parvis.messaging.DeliveryFailed;
import org.parvis.participation.Processes;
import org.parvis.web.Typed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails to people who were drawn that came back: their officers see it, and a letter can be printed instead. */
@Component
class InvitationReturns {

    private final InvitationStore invitations;
    private final Processes processes;

    InvitationReturns(InvitationStore invitations, Processes processes) {
        this.invitations = invitations;
        this.processes = processes;
    }

    /** Of a mail that something else has replaced meanwhile, nothing is noted; mails of before have no part of their code in their key. */
    @EventListener
    void on(DeliveryFailed event) {
        if (event.dedupKey().startsWith(PanelInvitations.KEY)) {
            String[] parts = event.dedupKey().substring(PanelInvitations.KEY.length()).split(":", 2);
            Typed.id(parts[0]).ifPresent(to -> invitations.returned(to, parts.length == 2 ? parts[1] : "", processes.now()));
        }
    }
}
