package org.parvis.relation.bond;

import java.util.UUID;

/**
 * That somebody may act for an organisation.
 *
 * @param person whose file says so
 * @param organisation whose file it is
 * @param name of the organisation, as its file has it
 * @param terms for what, and until when
 */
public record Mandate(UUID person, UUID organisation, String name, Bond.Terms terms) {}
