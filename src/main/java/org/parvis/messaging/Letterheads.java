package org.parvis.messaging;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territories;
import org.parvis.territory.Territory;
import org.parvis.web.Site;
import org.springframework.stereotype.Component;

/** In whose name each territory writes. */
@Component
public class Letterheads {

    private final SenderStore senders;
    private final Territories territories;
    private final MailSettings settings;
    private final LoadingCache<UUID, Letterhead> byTerritory = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(5))
            .maximumSize(1_000)
            .build(this::read);

    Letterheads(SenderStore senders, Territories territories, MailSettings settings) {
        this.senders = senders;
        this.territories = territories;
        this.settings = settings;
    }

    /** That of the territory in scope; a change is seen within seconds. */
    public Letterhead current() {
        return byTerritory.get(InTerritory.current());
    }

    /** That of the territory in scope as it is stored now. */
    Letterhead fresh() {
        return read(InTerritory.current());
    }

    private Letterhead read(UUID territoryId) {
        Territory territory = territories.get(territoryId);
        Optional<Sender> own = senders.find(territoryId);
        return new Letterhead(
                own.map(Sender::name).orElse(territory.name()),
                own.map(sender -> sender.address().value()).orElseGet(() -> fallback(territory)),
                own.map(Sender::replyTo).map(EmailAddress::value).orElse(null),
                territory.baseUrl(),
                signature(territory.contact()));
    }

    private String fallback(Territory territory) {
        if (settings.from() != null && !settings.from().isBlank()) {
            return settings.from();
        }
        String host = Optional.ofNullable(URI.create(territory.baseUrl()).getHost()).orElse("localhost");
        return "ne-pas-repondre@" + (host.contains(".") ? host : "parvis.invalid");
    }

    private static String signature(Site.Contact contact) {
        return Stream.of(contact.phone(), contact.email(), contact.postalAddress(), contact.openingHours())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
