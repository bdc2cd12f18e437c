package org.parvis.participation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.bond.Mandate;

/**
 * For which organisation somebody proposes something.
 *
 * @param organisationId its file
 * @param organisation its name, as it was called then
 * @param personId the file of whoever had the mandate; null once it was forgotten who that was
 * @param mandate for what they had it, in words
 */
public record OnBehalf(UUID organisationId, String organisation, @Nullable UUID personId, String mandate) {

    public static OnBehalf by(Mandate mandate) {
        return new OnBehalf(mandate.organisation(), mandate.name(), mandate.person(), mandate.terms().scope());
    }
}
