package org.parvis.messaging;

/**
 * The gateway of a demonstration: mails stay in the house, where everybody can read them at {@code
 * /demo/boite-aux-lettres}. Addresses beginning with the name of an outcome show what becomes of a mail that fails.
 */
final class MailboxGateway implements MailGateway {

    @Override
    public Handover hand(Letterhead from, StoredMessage message) {
        if (message.recipient().startsWith("refus@")) {
            return new Handover.Refused("550 5.1.1 No such mailbox (simulated)");
        }
        if (message.recipient().startsWith("plus-tard@")) {
            return new Handover.PutOff("451 4.7.1 Try again later (simulated)");
        }
        return new Handover.Accepted();
    }

    /** Whoever is sent a link finds it in this mailbox. */
    @Override
    public boolean leavesTheHouse() {
        return false;
    }

    @Override
    public void close() {}
}
