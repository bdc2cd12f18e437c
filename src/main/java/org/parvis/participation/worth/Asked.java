package org.parvis.participation.worth;

import java.util.UUID;

/** Whom a link was sent to, and about what. */
public record Asked(UUID deliveryId, String email) {}
