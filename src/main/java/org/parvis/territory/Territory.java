package org.parvis.territory;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.parvis.web.Site;

/** A tenant: the authority and the place it serves. */
public record Territory(
        UUID id,
        String slug,
        String name,
        String baseUrl,
        List<String> languages,
        ZoneId zone,
        Contact contact,
        String themeCss,
        String themeVersion,
        String tileOrigin)
        implements Site {}
