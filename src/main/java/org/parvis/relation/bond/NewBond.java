package org.parvis.relation.bond;

import java.util.UUID;

/** @param role what the person is to the other */
public record NewBond(UUID person, UUID other, BondRole role, Bond.Terms terms) {}
