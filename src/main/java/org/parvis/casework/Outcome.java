package org.parvis.casework;

/** How a decision ends a case. */
public enum Outcome {
    RESOLVED,
    DECLINED,
    FORWARDED,
    DUPLICATE;

    public CaseStatus status() {
        return CaseStatus.valueOf(name());
    }

    MoveKind move() {
        return switch (this) {
            case RESOLVED -> MoveKind.RESOLVE;
            case DECLINED -> MoveKind.DECLINE;
            case FORWARDED -> MoveKind.FORWARD;
            case DUPLICATE -> MoveKind.MARK_DUPLICATE;
        };
    }
}
