package org.parvis.report;

import java.util.Optional;
import java.util.UUID;
import org.parvis.casework.CaseChannel;

/**
 * How a draft is sent.
 *
 * @param language in which its sender is written to
 * @param account of whoever sends it; empty for somebody who is not logged in
 */
public record Sending(String language, CaseChannel channel, Optional<UUID> account) {}
