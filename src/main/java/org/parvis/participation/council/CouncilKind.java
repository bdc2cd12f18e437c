package org.parvis.participation.council;

/** What sort of council it is. */
public enum CouncilKind {
    /** Compulsory in communes of 80,000 inhabitants and more (CGCT L2143-1). */
    DISTRICT,
    /** Of a neighbourhood of the «politique de la ville» (law of 21 February 2014, article 7), or of the town. */
    CITIZENS,
    /** Of young people (CGCT L1112-23). */
    YOUTH,
    /** Of a group of communes (CGCT L5211-10-1). */
    DEVELOPMENT,
    ELDERS,
    OTHER
}
