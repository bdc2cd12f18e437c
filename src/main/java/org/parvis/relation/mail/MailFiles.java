package org.parvis.relation.mail;

import java.util.UUID;
import org.parvis.files.DocumentAccess;
import org.parvis.web.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of a mail are read by whoever reads the mail. */
@Configuration(proxyBeanMethods = false)
class MailFiles {

    @Bean
    DocumentAccess mailAttachments(ReceivedMails mails) {
        return new OfMail(ReceivedMail.ATTACHMENTS, mails);
    }

    @Bean
    DocumentAccess mailOriginals(ReceivedMails mails) {
        return new OfMail(ReceivedMail.ORIGINAL, mails);
    }

    private record OfMail(String ownerKind, ReceivedMails mails) implements DocumentAccess {
        @Override
        public boolean mayRead(Visitor visitor, UUID ownerId) {
            return mails.find(ownerId, visitor).isPresent();
        }
    }
}
