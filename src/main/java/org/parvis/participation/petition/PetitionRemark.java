package org.parvis.participation.petition;

import java.time.Instant;
import java.util.UUID;

/** What a reader remarks on a petition that everybody reads; nobody knows who it was. */
public record PetitionRemark(UUID id, Instant saidAt, String words) {}
