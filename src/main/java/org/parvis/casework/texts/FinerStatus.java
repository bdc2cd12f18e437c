package org.parvis.casework.texts;

import org.parvis.casework.CaseStatus;

/** A territory's own step within one of the public statuses: «devis demandé» within {@link CaseStatus#IN_PROGRESS}. */
public record FinerStatus(String code, String label, CaseStatus status) {}
