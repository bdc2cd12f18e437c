package org.parvis.relation.post;

import java.util.UUID;
import org.parvis.files.DocumentAccess;
import org.parvis.web.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Scans are read by whoever reads the letter; those that wait, by whoever may attach them. */
@Configuration(proxyBeanMethods = false)
class LetterFiles {

    @Bean
    DocumentAccess letterScans(LetterRegister register) {
        return new Scans(register);
    }

    @Bean
    DocumentAccess looseScans(LooseScans loose) {
        return new Loose(loose);
    }

    private record Scans(LetterRegister register) implements DocumentAccess {
        @Override
        public String ownerKind() {
            return ReceivedLetter.SCANS;
        }

        @Override
        public boolean mayRead(Visitor visitor, UUID ownerId) {
            return register.mayRead(ownerId, visitor);
        }
    }

    private record Loose(LooseScans loose) implements DocumentAccess {
        @Override
        public String ownerKind() {
            return LooseScan.OWNER;
        }

        @Override
        public boolean mayRead(Visitor visitor, UUID ownerId) {
            return loose.find(ownerId, visitor).isPresent();
        }
    }
}
