package org.parvis.relation;

/** Something that speaks for two files being of one person; the points say how much. */
public enum Signal {
    /** The same establishment, whatever it is called. */
    SIRET(80),
    /** Both have shown that the address is theirs. */
    VERIFIED_EMAIL(50),
    NAME(40),
    NAME_SWAPPED(40),
    EMAIL(35),
    BORN(35),
    PHONE(30),
    NAME_SIMILAR(25),
    ADDRESS(20),
    /** Given name alone: the other may be the one of before a marriage. */
    GIVEN_NAME(10),
    /** Day and month in each other's place, or one digit another. */
    BORN_NEAR(10);

    private final int points;

    Signal(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }
}
