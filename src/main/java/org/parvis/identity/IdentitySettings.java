package org.parvis.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a login lasts, and what seals secrets.
 *
 * @param staffIdle an agent's session ends after this time without a request
 * @param staffLongest and in any case after this time
 * @param residentIdle the same for everybody else
 * @param residentLongest the same for everybody else
 * @param fresh how long after a login the account's own locks may be changed
 * @param secret seals second-factor secrets at rest; from {@code PARVIS_SECRET}, else made once in the data folder
 */
@ConfigurationProperties("parvis.identity")
record IdentitySettings(
        @DefaultValue("12h") Duration staffIdle,
        @DefaultValue("7d") Duration staffLongest,
        @DefaultValue("30d") Duration residentIdle,
        @DefaultValue("180d") Duration residentLongest,
        @DefaultValue("30m") Duration fresh,
        @Nullable String secret) {}
