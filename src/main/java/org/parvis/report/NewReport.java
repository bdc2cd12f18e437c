package org.parvis.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.files.ReceivedPicture;
import org.parvis.questions.Answers;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.TypedText;

/**
 * A report to send, whatever the channel. Start with {@link #of} and say what differs.
 *
 * @param point null only while it is not known: a report without a place is refused
 * @param photos pictures received for it; those of its draft follow by themselves
 * @param draftId the draft whose pictures become the report's
 * @param enteredBy who typed it in: the person, or an agent for them
 * @param externalId its number elsewhere; the same one twice gives the same report
 */
public record NewReport(
        String category,
        String description,
        @Nullable GeoPoint point,
        String address,
        @Nullable String objectId,
        Answers answers,
        List<ReceivedPicture> photos,
        @Nullable UUID draftId,
        Requester requester,
        CaseChannel channel,
        Actor enteredBy,
        @Nullable String externalId) {

    public NewReport {
        description = TypedText.clean(description);
        address = TypedText.clean(address);
        photos = List.copyOf(photos);
    }

    public static NewReport of(String category, String description, GeoPoint point) {
        return new NewReport(
                category, description, point, "", null, Answers.NONE, List.of(), null, Requester.ANONYMOUS, CaseChannel.WEB,
                Actor.requester(), null);
    }

    public NewReport at(@Nullable GeoPoint newPoint, String newAddress, @Nullable String newObjectId) {
        return new NewReport(
                category, description, newPoint, newAddress, newObjectId, answers, photos, draftId, requester, channel, enteredBy,
                externalId);
    }

    public NewReport answering(Answers newAnswers) {
        return new NewReport(
                category, description, point, address, objectId, newAnswers, photos, draftId, requester, channel, enteredBy,
                externalId);
    }

    public NewReport withPhotos(List<ReceivedPicture> newPhotos) {
        return new NewReport(
                category, description, point, address, objectId, answers, newPhotos, draftId, requester, channel, enteredBy,
                externalId);
    }

    public NewReport from(Requester newRequester) {
        return new NewReport(
                category, description, point, address, objectId, answers, photos, draftId, newRequester, channel, enteredBy,
                externalId);
    }

    public NewReport through(CaseChannel newChannel, Actor newActor) {
        return new NewReport(
                category, description, point, address, objectId, answers, photos, draftId, requester, newChannel, newActor,
                externalId);
    }

    public NewReport known(String newExternalId) {
        return new NewReport(
                category, description, point, address, objectId, answers, photos, draftId, requester, channel, enteredBy,
                newExternalId);
    }
}
