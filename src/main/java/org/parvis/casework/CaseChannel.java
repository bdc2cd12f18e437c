package org.parvis.casework;

/** How a case came in. */
public enum CaseChannel {
    WEB,
    MOBILE,
    PHONE,
    COUNTER,
    POST,
    EMAIL,
    SMS,
    /** A public network of messages. */
    SOCIAL,
    KIOSK,
    /** A meeting with residents. */
    WORKSHOP,
    /** Another authority, or whoever works for it. */
    PARTNER,
    API,
    IMPORT
}
