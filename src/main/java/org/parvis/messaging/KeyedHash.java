package org.parvis.messaging;

/**
 * What stands for something of which there are few enough to try them all, such as phone numbers: known again here, and
 * found out by nobody who has the database without the key of the instance. Filled by whoever keeps that key.
 */
public interface KeyedHash {

    /**
     * The same for the same, under the same key.
     *
     * @param context what it is used for: the same thing has another hash elsewhere
     */
    String hash(String what, String context);
}
