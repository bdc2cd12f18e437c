package org.parvis.web;

import java.util.UUID;

/**
 * A device that stands in a public place for whoever comes by.
 *
 * @param visit of whoever is there now; another one as soon as they have finished
 */
public record Kiosk(UUID id, UUID visit) {}
