package org.parvis.files;

/** Where a picture is on its way to be shown. */
public enum PictureState {
    /** Kept as it came, not shown yet. */
    PENDING,
    /** Drawn anew: may be shown. */
    READY,
    /** Could not be drawn anew, so it is never shown. */
    REFUSED,
    /** Withheld by an agent. */
    HIDDEN
}
