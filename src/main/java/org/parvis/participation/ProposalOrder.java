package org.parvis.participation;

/** In which order ideas are listed. */
public enum ProposalOrder {
    NEWEST,
    MOST_SUPPORTED
}
