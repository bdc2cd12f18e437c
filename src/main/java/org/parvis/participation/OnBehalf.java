package org.parvis.participation;

import java.util.UUID;

/**
 * For which organisation somebody proposes something.
 *
 * @param organisation its name, as it was called then
 */
public record OnBehalf(UUID organisationId, String organisation) {

    /** How whoever proposes is called in public: the organisation first, then the person if they want. */
    String shownName(String own) {
        return own.isEmpty() ? organisation : organisation + " – " + own;
    }
}
