package org.parvis.participation;

import java.util.UUID;

/**
 * What whoever sent an idea must know now: the code and the link are shown here once and kept only as hashes.
 *
 * @param department name of who reads it
 */
public record SubmittedProposal(UUID id, UUID caseId, String number, String code, String linkToken, String department) {}
