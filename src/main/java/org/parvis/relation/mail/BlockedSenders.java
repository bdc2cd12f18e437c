package org.parvis.relation.mail;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.parvis.relation.InboxAct;
import org.parvis.relation.InboxActs;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Addresses whose mails agents want kept aside. */
@Service
@Transactional
public class BlockedSenders {

    private final BlockedSenderStore store;
    private final ReceivedMails mails;
    private final InboxActs steps;
    private final Clock clock;

    BlockedSenders(BlockedSenderStore store, ReceivedMails mails, InboxActs steps, Clock clock) {
        this.store = store;
        this.mails = mails;
        this.steps = steps;
        this.clock = clock;
    }

    /** Keeps aside whatever comes from the address of this mail from now on. */
    public void block(UUID id, Visitor visitor) {
        ReceivedMail mail = mails.held(id, visitor);
        String sender = mail.sender().address();
        if (sender == null) {
            throw new Refusal("mail.refused.noSender");
        }
        store.add(sender, clock.instant(), visitor.name());
        steps.note(InboxAct.On.MAIL, id, "blocked", sender, visitor);
    }

    @Transactional(readOnly = true)
    public boolean isBlocked(ReceivedMail mail) {
        String sender = mail.sender().address();
        return sender != null && store.find(sender).isPresent();
    }

    public void unblock(UUID id, Visitor visitor) {
        ReceivedMail mail = mails.held(id, visitor);
        String sender = mail.sender().address();
        if (sender != null) {
            store.delete(List.of(sender));
            steps.note(InboxAct.On.MAIL, id, "unblocked", sender, visitor);
        }
    }
}
