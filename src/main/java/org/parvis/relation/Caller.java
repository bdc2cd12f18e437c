package org.parvis.relation;

/**
 * What a form says of whoever is on the phone or stands at the counter; empty for what they did not say.
 *
 * @param handle of the one whom the agent knows them to be ({@link PersonHandles}); empty for somebody new
 */
public record Caller(String name, String phone, String email, String handle) {

    /** Somebody who has a file. */
    public record Known(String handle, String name, String reached, boolean isChosen) {}
}
