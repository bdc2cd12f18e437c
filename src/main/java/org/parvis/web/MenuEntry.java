package org.parvis.web;

import java.util.Optional;

/** An entry of the site's menu that a wing adds where there is something behind it. Asked on every page: it costs no query. */
public interface MenuEntry {

    /** Empty where the territory has nothing to show there. */
    Optional<HomeTile.Link> link(View view);

    /** A way in the desk's bar for who has it by no role of theirs in the territory; by default there is none. */
    default Optional<HomeTile.Link> deskLink(View view) {
        return Optional.empty();
    }
}
