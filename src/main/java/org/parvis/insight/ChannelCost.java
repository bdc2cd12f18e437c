package org.parvis.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;

/**
 * What the town says a channel costs.
 *
 * @param validFrom from this day on, until another one holds
 * @param operations in a year, where the town knows better than its cases: not every call leaves one
 * @param source where the numbers come from
 * @param writtenBy who typed them in
 */
public record ChannelCost(
        CaseChannel channel,
        LocalDate validFrom,
        Price price,
        @Nullable Long operations,
        String source,
        String writtenBy) {}
