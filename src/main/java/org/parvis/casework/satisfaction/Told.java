package org.parvis.casework.satisfaction;

import java.util.UUID;

/** An opinion that came with words, and on which case. */
public record Told(UUID caseId, Opinion opinion) {}
