package org.parvis.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parvis.database.DatabaseAway;
import org.parvis.shared.InTerritory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What wings add to the menu of the site. */
@Component
class SiteMenu {

    /** Asked for by the first page, as what wings add needs pages; sorted once. */
    private final Supplier<List<MenuEntry>> entries;

    SiteMenu(ObjectProvider<MenuEntry> entries) {
        this.entries = SingletonSupplier.of(() -> entries.orderedStream().toList());
    }

    /** In the territory in scope, now; nothing on a page of none, which tells of a failure. */
    List<HomeTile.Link> links(View view) {
        return InTerritory.currentOrNull() == null ? List.of() : entries.get().stream().flatMap(entry -> orNone(() -> entry.link(view))).toList();
    }

    /** To the desk, for whoever is logged in there. */
    List<HomeTile.Link> deskLinks(View view) {
        return entries.get().stream().flatMap(entry -> orNone(() -> entry.deskLink(view))).toList();
    }

    /** The page that tells that the database is away has a shorter menu, rather than failing of it. */
    private static Stream<HomeTile.Link> orNone(Supplier<Optional<HomeTile.Link>> link) {
        try {
            return link.get().stream();
        } catch (RuntimeException e) {
            if (DatabaseAway.explains(e)) {
                return Stream.empty();
            }
            throw e;
        }
    }
}
