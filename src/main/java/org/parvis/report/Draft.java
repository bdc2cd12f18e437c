package org.parvis.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.files.PictureOwner;
import org.parvis.questions.Answers;
import org.parvis.shared.GeoPoint;

/**
 * What somebody has said so far of a problem. Nothing of it is checked but its form: everything may be missing or wrong
 * until it is sent.
 *
 * @param id what its pictures belong to
 * @param compared that the reports nearby were looked at and are about something else
 * @param contacted that the question about contact was answered, be it by «no»
 */
public record Draft(
        UUID id,
        String words,
        @Nullable String category,
        @Nullable Spot spot,
        Answers answers,
        Contact contact,
        Progress progress) {

    static final String PICTURE_OWNER = "draft";

    /** A place as far as it is known. */
    public record Spot(double lon, double lat, String address, @Nullable String objectId) {
        public GeoPoint point() {
            return new GeoPoint(lon, lat);
        }

        /** The same place in other words. */
        public Spot withAddress(String newAddress) {
            return new Spot(lon, lat, newAddress, objectId);
        }
    }

    /** Empty where nothing was given. */
    public record Contact(String name, String email, String phone) {
        public static final Contact NONE = new Contact("", "", "");

        public boolean isEmpty() {
            return name.isBlank() && email.isBlank() && phone.isBlank();
        }

        Requester requester(String language) {
            return new Requester(blankToNull(name), blankToNull(email), blankToNull(phone), language);
        }

        private static @Nullable String blankToNull(String text) {
            return text.isBlank() ? null : text.strip();
        }
    }

    /** Screens that were passed without leaving a trace in what was said. */
    public record Progress(boolean compared, boolean answered, boolean photographed, boolean contacted) {
        public static final Progress NONE = new Progress(false, false, false, false);
    }

    public static Draft empty(UUID id) {
        return new Draft(id, "", null, null, Answers.NONE, Contact.NONE, Progress.NONE);
    }

    static PictureOwner picturesOf(UUID draftId) {
        return new PictureOwner(PICTURE_OWNER, draftId);
    }

    public PictureOwner pictures() {
        return picturesOf(id);
    }

    public Draft saying(String newWords) {
        return new Draft(id, newWords.strip(), category, spot, answers, contact, progress);
    }

    /** Another category has other questions, and other reports of its kind nearby. */
    public Draft about(String newCategory) {
        if (newCategory.equals(category)) {
            return this;
        }
        Progress again = new Progress(false, false, progress.photographed(), progress.contacted());
        return new Draft(id, words, newCategory, withoutObject(), answers, contact, again);
    }

    /** Elsewhere there are other reports nearby, and other things that it may be about. */
    public Draft at(Spot newSpot) {
        boolean answered = progress.answered() && (spot == null || spot.objectId() == null);
        Progress again = new Progress(false, answered, progress.photographed(), progress.contacted());
        return new Draft(id, words, category, newSpot, answers, contact, again);
    }

    /** About this very thing, a few metres from where it was thought to be. */
    public Draft aboutObject(GeoPoint where, String objectId) {
        String address = spot == null ? "" : spot.address();
        return new Draft(
                id, words, category, new Spot(where.lon(), where.lat(), address, objectId), answers, contact, progress);
    }

    public Draft aboutNoObject() {
        return new Draft(id, words, category, withoutObject(), answers, contact, progress);
    }

    private @Nullable Spot withoutObject() {
        return spot == null ? null : new Spot(spot.lon(), spot.lat(), spot.address(), null);
    }

    public Draft compared() {
        return with(new Progress(true, progress.answered(), progress.photographed(), progress.contacted()));
    }

    public Draft answering(Answers newAnswers) {
        Progress passed = new Progress(progress.compared(), true, progress.photographed(), progress.contacted());
        return new Draft(id, words, category, spot, newAnswers, contact, passed);
    }

    public Draft photographed() {
        return with(new Progress(progress.compared(), progress.answered(), true, progress.contacted()));
    }

    public Draft reachableBy(Contact newContact) {
        Progress passed = new Progress(progress.compared(), progress.answered(), progress.photographed(), true);
        return new Draft(id, words, category, spot, answers, newContact, passed);
    }

    private Draft with(Progress newProgress) {
        return new Draft(id, words, category, spot, answers, contact, newProgress);
    }

    /** What would be sent now. */
    public NewReport report(String language, CaseChannel channel) {
        return new NewReport(
                category == null ? "" : category,
                words,
                spot == null ? null : spot.point(),
                spot == null ? "" : spot.address(),
                spot == null ? null : spot.objectId(),
                answers,
                java.util.List.of(),
                id,
                contact.requester(language),
                channel,
                Actor.requester(),
                null);
    }
}
