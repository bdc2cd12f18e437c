package org.parvis.ballot.proof;

/** What becomes of the money that a zone leaves over. */
public enum Leftover {
    /** It goes to no other zone. */
    LOST,
    /** To the zone that comes next in the rule; what the last one leaves is lost. */
    NEXT_ZONE,
    /** To the zone of the whole town, which is counted last. */
    CITY_WIDE;

    /** Whether what zones before it have left goes into this one. */
    boolean goesTo(Zone zone) {
        return this == NEXT_ZONE || this == CITY_WIDE && zone.isCityWide();
    }
}
