package org.parvis.web;

import java.util.Optional;

/** Finds the territory of a request; filled by the module that owns territories. */
public interface Sites {

    /** The site that answers to a host name (without port). */
    Optional<Site> findByHost(String host);

    /** The site of a path prefix {@code /t/{slug}}. */
    Optional<Site> findBySlug(String slug);
}
