package org.parvis.identity;

/** Whether somebody may log in. */
public enum AccountState {
    ACTIVE,
    /** An administrator closed the door: no login, no role; nothing is lost. */
    SUSPENDED
}
