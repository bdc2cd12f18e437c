package org.parvis.ballot.proof;

/** Who votes in which zone. */
public enum ZoneChoice {
    /** Everybody in one zone that they choose. */
    FREE_ONE,
    /** Everybody in the one zone where they declare that they live: nothing holds that against a register. */
    RESIDENCE,
    /** Everybody in the city-wide zone and in one more that they choose. */
    CITY_AND_ONE,
    /** Everybody in each zone. */
    ALL;

    /** Whether each ballot is in one zone alone. */
    public boolean isOneZone() {
        return this == FREE_ONE || this == RESIDENCE;
    }

    /** Whether a voter says in which zone they vote, before they see its projects. */
    public boolean asksForZone() {
        return this != ALL;
    }
}
