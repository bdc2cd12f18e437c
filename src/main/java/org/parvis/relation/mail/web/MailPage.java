package org.parvis.relation.mail.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.files.Document;
import org.parvis.relation.mail.MailState;
import org.parvis.relation.mail.ReceivedMail;
import org.parvis.relation.InboxStep;
import org.parvis.web.FormErrors;

/**
 * One mail.
 *
 * @param subject the case it is in, as far as the viewer may name it; null for none
 * @param why why it is here, in words
 * @param original its download; null where it was not kept
 * @param acts what the viewer may do with it, as the last word of its address
 */
public record MailPage(
        ReceivedMail mail,
        @Nullable Case subject,
        String why,
        List<Document> attachments,
        @Nullable Document original,
        List<Case> suggestions,
        List<InboxStep> steps,
        List<String> acts,
        String typed,
        FormErrors errors,
        String done) {

    public boolean may(String act) {
        return acts.contains(act);
    }

    public boolean isKeptAside() {
        return mail.place().state() == MailState.QUARANTINED;
    }
}
