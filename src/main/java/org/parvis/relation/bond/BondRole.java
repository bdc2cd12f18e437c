package org.parvis.relation.bond;

import java.util.Arrays;
import java.util.Optional;

/** What somebody is to somebody else. */
public enum BondRole {
    HOUSEHOLD,
    /** Answers for them by law: a parent, a guardian («tuteur»), a curator. */
    GUARDIAN,
    WARD,
    /** Belongs to an organisation. */
    MEMBER,
    BODY,
    /** Acts for them, within a scope and until a day. */
    MANDATARY,
    PRINCIPAL;

    public static Optional<BondRole> find(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }

    /** What the other is then. */
    public BondRole inverse() {
        return switch (this) {
            case HOUSEHOLD -> HOUSEHOLD;
            case GUARDIAN -> WARD;
            case WARD -> GUARDIAN;
            case MEMBER -> BODY;
            case BODY -> MEMBER;
            case MANDATARY -> PRINCIPAL;
            case PRINCIPAL -> MANDATARY;
        };
    }

    /** Whether a bond is kept from this end; the others are seen from the other end. */
    boolean isKept() {
        return this == HOUSEHOLD || this == GUARDIAN || this == MEMBER || this == MANDATARY;
    }

    /** Whether it allows to act for somebody, which needs its limits. */
    public boolean isMandate() {
        return this == MANDATARY || this == PRINCIPAL;
    }
}
