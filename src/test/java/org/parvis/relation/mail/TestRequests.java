package org.parvis.relation.mail;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.Cases;
import org.parvis.casework.NewCase;
import org.parvis.casework.Requester;
import org.parvis.shared.InTerritory;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A wing that opens cases for mails, in territories that ask for it. */
@Component
@Primary
class TestRequests implements MailedRequests {

    private final Cases cases;
    private final Set<UUID> broken = ConcurrentHashMap.newKeySet();

    TestRequests(Cases cases) {
        this.cases = cases;
    }

    /** In this territory every case fails to open. */
    void breakIn(UUID territoryId) {
        broken.add(territoryId);
    }

    @Override
    public UUID open(NewMailRequest request) {
        if (broken.contains(InTerritory.current())) {
            throw new IllegalStateException("cannot be opened");
        }
        String title = request.subject().isBlank() ? "Courriel" : request.subject();
        return cases.open(NewCase.about("test", request.mailId(), title)
                        .saying(request.text())
                        .seenBy(CaseVisibility.PRIVATE)
                        .through(CaseChannel.EMAIL)
                        .with(Map.of())
                        .sentTo("voirie")
                        .from(new Requester(request.senderName(), request.senderAddress(), null, "fr")))
                .id();
    }
}
