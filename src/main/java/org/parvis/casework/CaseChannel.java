package org.parvis.casework;

/** How a case came in. */
public enum CaseChannel {
    WEB,
    MOBILE,
    PHONE,
    COUNTER,
    POST,
    EMAIL,
    API,
    IMPORT
}
