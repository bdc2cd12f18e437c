package org.parvis.messaging;

/** A way to reach somebody. */
public enum Channel {
    EMAIL,
    SMS
}
