package org.parvis.participation.kin;

/**
 * How many support an idea.
 *
 * @param confirmed how many of them stand behind what it says now
 * @param since the version about which they were asked; 1 for ideas that were made of others
 */
public record SupportCount(long all, long confirmed, int since) {

    /** Whether some have not answered yet: then both figures are shown. */
    public boolean isAwaited() {
        return confirmed < all;
    }
}
