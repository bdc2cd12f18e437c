package org.parvis.messaging.sms.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parvis.database.WorkQueue;
import org.parvis.messaging.MessageState;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.sms.gateway.SmsGateway.Handover;
import org.parvis.messaging.sms.gateway.SmsGateway.Sms;
import org.parvis.messaging.sms.gateway.SmsGateway.Unreachable;
import org.parvis.messaging.sms.gateway.SmsProviders;
import org.parvis.territory.Territories;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands over some text messages of one territory and has written down what became of them, every few in one transaction. A
 * process that dies in between leaves at most those few to be handed over again.
 */
final class SmsRound {

    /** What every round works with. */
    record Tools(
            WorkQueue queue,
            SmsStore store,
            SmsReceiptStore outcomes,
            SmsAccountStore accounts,
            SmsLimits limits,
            SmsReceipts receipts,
            Territories territories,
            SmsProviders providers,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {}

    private final Tools tools;
    private final BooleanSupplier mustEnd;
    private final SmsNotes notes;
    private final SmsAdmission admission;

    /** @param claims of the territory in scope */
    SmsRound(Tools tools, BooleanSupplier mustEnd, List<WorkQueue.Claim> claims) {
        this.tools = tools;
        this.mustEnd = mustEnd;
        this.notes = new SmsNotes(tools, tools.limits().month(), claims);
        this.admission = new SmsAdmission(tools, notes);
    }

    void deliver() {
        List<SmsStore.Waiting> waiting = tools.store().listWaiting(notes.claimed());
        notes.dropOthers(waiting);
        Optional<SmsAccount> account = tools.accounts().find();
        if (account.isEmpty()) {
            waiting.forEach(one -> notes.putOff(one, "no sender is set"));
            return;
        }
        hand(account.get(), admission.admit(waiting, account.get()));
    }

    private void hand(SmsAccount account, List<SmsStore.Waiting> admitted) {
        int next = 0;
        try {
            while (next < admitted.size() && !mustEnd.getAsBoolean()) {
                hand(account, admitted.get(next));
                next++;
            }
        } catch (Unreachable e) {
            // The providers have said so where it is news; the messages wait.
        } finally {
            notes.flush();
        }
        notes.putBack(admitted.subList(next, admitted.size()));
    }

    private void hand(SmsAccount account, SmsStore.Waiting one) throws Unreachable {
        Sms sms = new Sms(one.id(), one.to(), account.sender().value(), one.text(), one.partsDone());
        SmsProviders.Handed handed = tools.providers().hand(sms);
        SmsNotes.Named named = new SmsNotes.Named(handed.provider(), one.id(), handed.handover().refs());
        switch (handed.handover()) {
            case Handover.Accepted all -> notes.accepted(named);
            case Handover.PutOff(var refs, String answer) -> {
                notes.name(named);
                notes.unsent(one, 1, refs.size(), () -> notes.later(one, answer));
            }
            case Handover.Broken(var refs, String problem) -> {
                notes.name(named);
                notes.broken(one, problem);
            }
            case Handover.Refused(var refs, MessageState state, String answer) -> {
                notes.name(named);
                int messages = refs.isEmpty() && one.partsDone() == 0 ? 1 : 0;
                notes.unsent(one, messages, refs.size(), () -> notes.giveUp(one.id(), state, answer));
            }
        }
    }
}
