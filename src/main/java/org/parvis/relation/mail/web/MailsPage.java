package org.parvis.relation.mail.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.mail.MailState;
import org.parvis.relation.mail.ReceivedMails;

/**
 * The mails of somebody's departments in one state.
 *
 * @param next where older ones are; null where there are none
 * @param done what was just done, a message key; empty for nothing
 */
public record MailsPage(
        MailState state, List<Line> lines, Map<MailState, Integer> counts, @Nullable String next, String done) {

    /** @param why message key of the reason why it is here */
    public record Line(String path, String subject, String from, String beginning, String why, @Nullable String number, Instant at) {}

    /** How many to show beside a state: empty for none. */
    public String count(MailState one) {
        int count = counts.getOrDefault(one, 0);
        return count == 0 ? "" : count >= ReceivedMails.MOST_COUNTED ? ReceivedMails.MOST_COUNTED + "+" : String.valueOf(count);
    }

    public static String path(MailState state) {
        return "/bureau/courriels?vue=" + state.slug();
    }
}
