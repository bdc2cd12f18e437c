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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In whose name each territory writes. */
@Component
class Letterheads {

    private final JdbcClient jdbc;
    private final Territories territories;
    private final MailSettings settings;
    private final LoadingCache<UUID, Letterhead> byTerritory = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(5))
            .maximumSize(1_000)
            .build(this::read);

    Letterheads(JdbcClient jdbc, Territories territories, MailSettings settings) {
        this.jdbc = jdbc;
        this.territories = territories;
        this.settings = settings;
    }

    /** That of the territory in scope; a change is seen within seconds. */
    Letterhead current() {
        return byTerritory.get(InTerritory.current());
    }

    private Letterhead read(UUID territoryId) {
        Territory territory = territories.get(territoryId);
        return own(territory).orElseGet(() -> new Letterhead(
                territory.name(), fallback(territory), null, territory.baseUrl(), signature(territory.contact())));
    }

    private Optional<Letterhead> own(Territory territory) {
        return jdbc.sql("select name, address, reply_to from messaging.sender where territory_id = ?")
                .param(territory.id())
                .query((row, n) -> new Letterhead(
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("reply_to"),
                        territory.baseUrl(),
                        signature(territory.contact())))
                .optional();
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
