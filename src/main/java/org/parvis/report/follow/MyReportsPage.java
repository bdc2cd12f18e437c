package org.parvis.report.follow;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.report.browse.OwnReport;
import org.parvis.report.browse.ReportCard;

/**
 * A page of somebody's own lists.
 *
 * @param sent reports they sent; empty in the list of those they follow
 * @param followed reports they follow; empty in the list of those they sent
 * @param first whether it is the first page
 * @param older the cursor of the next page; null on the last
 */
public record MyReportsPage(List<Sent> sent, List<ReportCard> followed, boolean first, @Nullable String older) {

    /** @param isPublic whether everybody may read its page */
    public record Sent(ReportCard card, boolean isPublic) {}

    static MyReportsPage sent(List<OwnReport> reports, List<ReportCard> cards, boolean first, @Nullable String older) {
        List<Sent> sent = IntStream.range(0, reports.size())
                .mapToObj(i -> new Sent(cards.get(i), reports.get(i).isPublic()))
                .toList();
        return new MyReportsPage(sent, List.of(), first, older);
    }
}
