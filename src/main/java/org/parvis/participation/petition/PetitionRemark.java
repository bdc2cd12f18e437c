package org.parvis.participation.petition;

import java.util.UUID;
import org.parvis.participation.talk.Objection;

/** What a reader remarks on a petition that everybody reads. */
public record PetitionRemark(UUID id, Objection said) {}
