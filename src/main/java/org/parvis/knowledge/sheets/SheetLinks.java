package org.parvis.knowledge.sheets;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where the links of a sheet lead: other sheets by their number, everything else by its address. */
final class SheetLinks {

    private static final String ROOT = "https://www.service-public.gouv.fr/";
    private static final Pattern SERVICE_PUBLIC = Pattern.compile("https?://www\\.service-public\\.(?:gouv\\.)?fr/[\\w/.-]*");
    private static final Pattern KEY = Pattern.compile("[A-Z]\\d{1,8}");
    private static final Pattern AUDIENCE = Pattern.compile("[a-z]{1,30}");

    private final String readers;

    SheetLinks(String readers) {
        this.readers = readers;
    }

    static boolean isOfServicePublic(String address) {
        return SERVICE_PUBLIC.matcher(address).matches();
    }

    /** The site's name since it is part of gouv.fr. */
    static String current(String address) {
        return address.replaceFirst("^https?://www\\.service-public\\.(?:gouv\\.)?fr/", ROOT);
    }

    /** The page of a sheet, a file or a service; empty for what has none. */
    String sheet(String id, String audience) {
        String whose = (audience.isEmpty() ? readers : audience).toLowerCase(Locale.ROOT);
        return KEY.matcher(id).matches() && !id.startsWith("I")
                ? ROOT + (AUDIENCE.matcher(whose).matches() ? whose : "particuliers") + "/vosdroits/" + id
                : "";
    }

    /** An address as it may stand in a page; empty where it may not. */
    static String web(String typed) {
        String address = typed.strip().replace(" ", "%20");
        try {
            String scheme = new URI(address).getScheme();
            return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme) ? address : "";
        } catch (URISyntaxException e) {
            return address.matches("https?://[^\\s\"'<>]+") ? address : "";
        }
    }
}
