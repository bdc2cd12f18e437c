package org.parvis.casework.law;

import java.time.LocalDate;
import java.util.UUID;
import org.parvis.casework.law.LegalParameter.Scope;

/** A value that has changed for the requests received from a day on. */
public record LegalChange(UUID id, Scope scope, LocalDate validFrom, String reason) {}
