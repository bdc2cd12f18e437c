package org.parvis.demo;

/** How far an invented report has come. */
enum Age {
    /** Answered, as nearly all of them. */
    OVER,
    /** With an outside body, which has not answered yet. */
    PASSED_ON,
    /** Open, within its promise. */
    UNDER_WAY,
    /** Open, past its promise. */
    LATE
}
