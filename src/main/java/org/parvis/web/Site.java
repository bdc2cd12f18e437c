package org.parvis.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The place whose pages are shown: what {@code web} needs to know of a territory. */
public interface Site {

    UUID id();

    String slug();

    String name();

    /** Address of the site without a final slash, for links that leave the site (mails, feeds): never the Host header. */
    String baseUrl();

    /** Languages offered, the first being the default ("fr"). */
    List<String> languages();

    /** The first of them, in which the authority writes where nobody asked for another. */
    default Locale language() {
        return Locale.of(languages().getFirst());
    }

    ZoneId zone();

    /** Who to call, where to go, where to write: shown on every page, so that none is a dead end. */
    Contact contact();

    /** Custom properties of the territory's look, as a style sheet. */
    String themeCss();

    /** Changes whenever {@link #themeCss()} does. */
    String themeVersion();

    /** Origin of the map tiles that pages may load ("https://tiles.example.org"), empty when there is none. */
    String tileOrigin();

    /** Ways to reach a human being, in words ready to be shown. */
    record Contact(String phone, String email, String postalAddress, String openingHours) {}
}
