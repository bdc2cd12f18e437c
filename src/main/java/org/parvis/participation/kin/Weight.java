package org.parvis.participation.kin;

/** What a change of an idea means to those who support it. */
public enum Weight {
    /** Nobody supported it. */
    FREE,
    /** It says the same, better: the difference is shown. */
    MINOR,
    /** It says something else: a new version, about which supporters are asked. */
    SUBSTANTIVE
}
