package org.parvis.relation.social;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.brief.Brief.Audience;

/**
 * A post that names the town, as its server tells it.
 *
 * @param notification by which the server counts
 * @param post its name on the server
 * @param account who wrote it, {@code name@server}
 * @param words plain and safe to print
 * @param answers the post that it answers; null for none
 */
record Mention(
        BigInteger notification,
        String post,
        String link,
        String account,
        String name,
        String words,
        Audience audience,
        @Nullable String answers) {}
