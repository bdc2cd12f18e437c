package org.parvis.relation.brief.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.brief.BriefChannel;
import org.parvis.relation.brief.BriefState;
import org.parvis.relation.brief.Briefs;

/**
 * The short messages of one channel in one state.
 *
 * @param waiting how many wait, by channel
 * @param next where older ones are; null where there are none
 * @param done what was just done, a message key; empty for nothing
 */
public record BriefsPage(
        BriefChannel channel,
        BriefState state,
        List<Line> lines,
        Map<BriefChannel, Integer> waiting,
        @Nullable String next,
        String done) {

    /** @param why message key of the reason why it is here, in short */
    public record Line(String path, String from, String words, String why, @Nullable String number, Instant at) {}

    /** How many wait in a channel: empty for none. */
    public String count(BriefChannel one) {
        int count = waiting.getOrDefault(one, 0);
        return count == 0 ? "" : count >= Briefs.MOST_COUNTED ? Briefs.MOST_COUNTED + "+" : String.valueOf(count);
    }

    public static String path(BriefChannel channel, BriefState state) {
        return channel.path() + "?vue=" + state.slug();
    }
}
