package org.parvis.messaging;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.sms.delivery.SmsDelivery;
import org.parvis.messaging.sms.delivery.SmsStore;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.web.Templates;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where messages are left to be sent. A message is written with the act that causes it, in one transaction: both are
 * there or neither; nobody waits for a mail server or a telephone network.
 */
@Service
public class Outbox {

    private final MessageStore store;
    private final Letterheads letterheads;
    private final Templates templates;
    private final Words words;
    private final MailDelivery delivery;
    private final Conversations conversations;
    private final SmsStore smsStore;
    private final SmsDelivery smsDelivery;

    Outbox(
            MessageStore store,
            Letterheads letterheads,
            Templates templates,
            Words words,
            MailDelivery delivery,
            Conversations conversations,
            SmsStore smsStore,
            SmsDelivery smsDelivery) {
        this.conversations = conversations;
        this.smsStore = smsStore;
        this.smsDelivery = smsDelivery;
        this.store = store;
        this.letterheads = letterheads;
        this.templates = templates;
        this.words = words;
        this.delivery = delivery;
    }

    /**
     * Leaves a message to be sent once the caller's transaction has committed. The same de-duplication key again does
     * nothing, and gives false. Fails without a transaction, as the promise would be empty.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean send(OutgoingMessage message) {
        UUID territoryId = InTerritory.current();
        String replyTo = conversations.replyTo(message);
        String mark = replyTo == null ? null : words.text(message.text().language(), "messaging.mail.mark");
        MailPage page = page(message.text(), message.unsubscribePath(), mark);
        UUID id = Ids.next();
        MessageContent content = new MessageContent(PlainMail.of(page), html(page), page.unsubscribeUrl(), replyTo);
        boolean isNew = store.insert(territoryId, id, message, content);
        if (isNew) {
            delivery.nudgeAfterCommit();
        }
        return isNew;
    }

    /** What somebody would get, made by the very code that makes it; nothing is sent. */
    public MailPreview preview(MessageText text, @Nullable String unsubscribePath) {
        MailPage page = page(text, unsubscribePath, null);
        return new MailPreview(text.subject(), PlainMail.of(page), html(page));
    }

    private MailPage page(MessageText text, @Nullable String unsubscribePath, @Nullable String mark) {
        Letterhead from = letterheads.current();
        String stop = words.text(text.language(), "messaging.mail.unsubscribe");
        return new MailPage(text, from, unsubscribePath == null ? null : from.url(unsubscribePath), stop, mark);
    }

    private String html(MailPage page) {
        return templates.text("messaging/mail", Map.of("mail", page));
    }

    /**
     * The same for a text message. Ask {@link SmsLine#isOpen()} first: where the territory has no sender, it is given up
     * after some hours.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(OutgoingSms sms) {
        if (smsStore.insert(Ids.next(), sms)) {
            smsDelivery.nudgeAfterCommit();
        }
    }
}
