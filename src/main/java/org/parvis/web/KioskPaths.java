package org.parvis.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a kiosk shows: filing a report, a request or an idea, following one, voting with a code, with what these pages are made of. No account. */
final class KioskPaths {

    /** Where everything begins and ends. */
    static final String START = "/borne";

    static final String END = "/borne/fin";

    private static final Set<String> PAGES = Set.of(
            START, END, "/signaler", "/contacter", "/participer", "/isoloir", "/suivi", "/vie-privee", "/accessibilite", "/error", "/api/basemap.geojson",
            "/api/objects", "/api/places", "/api/places/at");

    private static final List<String> PARTS = List.of("/signaler/", "/contacter/", "/participer/", "/suivi/", "/fichiers/photos/");

    /** The same address written in another way: its secret would not be seen. */
    private static final Pattern DISGUISED = Pattern.compile("[%;\\\\]|//");

    private static final Set<String> NOT = Set.of("/signaler/hors-ligne");

    /** Made of files that are the same for everybody: nothing of anybody is in them. */
    private static final Pattern FILES = Pattern.compile("/(?:assets|theme)/.*");

    /** The secret of an address: of a draft, a receipt, a case that is followed. */
    private static final Pattern SECRET = Pattern.compile("/(?:signaler|suivi)/([A-Za-z0-9_-]{20,})(?:/.*)?");

    private KioskPaths() {}

    static boolean isShown(String path) {
        return !NOT.contains(path) && !DISGUISED.matcher(path).find() && (PAGES.contains(path) || PARTS.stream().anyMatch(path::startsWith));
    }

    static boolean isFile(String path) {
        return FILES.matcher(path).matches();
    }

    static Optional<String> secret(String path) {
        Matcher found = SECRET.matcher(path);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
