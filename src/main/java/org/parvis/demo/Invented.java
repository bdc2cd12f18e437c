package org.parvis.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.PastStep;
import org.parvis.casework.Requester;
import org.parvis.files.ReceivedPicture;
import org.parvis.report.PastReport;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.Ids;

/** A report about to be invented: what somebody saw where and when. */
record Invented(
        UUID caseId, int index, Story story, String says, Age age, GeoPoint point, String address, Instant at) {

    /** The same problem seen by somebody else, from where they stand, a little later. */
    Invented seenAgain(int newIndex, GeoPoint from, Chance chance) {
        return new Invented(
                Ids.next(),
                newIndex,
                story,
                chance.one(story.says()),
                age,
                from,
                address,
                chance.later(at, 1, 33));
    }

    /** With what became of it, ready to be brought in. */
    PastReport past(Chance chance, @Nullable UUID assignee, List<PastStep> steps, List<ReceivedPicture> photos) {
        Requester requester = chance.requester();
        return new PastReport(
                caseId,
                "demo:" + index,
                story.category(),
                says,
                point,
                address,
                story.department(),
                chance.channel(),
                requester,
                at,
                PastReport.Promised.AS_THE_CATEGORY,
                assignee,
                steps,
                photos);
    }
}
