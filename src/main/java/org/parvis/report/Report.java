package org.parvis.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseTitles;
import org.parvis.files.PictureOwner;
import org.parvis.questions.Answers;
import org.parvis.report.masking.PersonalDataMask;

/**
 * A problem in public space that somebody reported. Who that was is known to its case alone.
 *
 * @param number the number of its case, as told to people
 * @param title a line for lists, masked for the public
 * @param description as it was written: for agents; others read {@link #publicDescription()}
 * @param coverPhoto the first of its pictures, which belong to {@link #pictures()}
 * @param confirmations other people who said «the same problem»
 * @param reopenedAt when it last came back, while it is open; null for one that never did
 * @param externalId where it came from, for imports and other programs: no two reports share one
 */
public record Report(
        UUID id,
        UUID caseId,
        String number,
        String category,
        String title,
        String description,
        String publicDescription,
        Answers answers,
        Place place,
        CaseChannel channel,
        Visibility visibility,
        Standing standing,
        @Nullable UUID coverPhoto,
        int confirmations,
        Instant submittedAt,
        @Nullable Instant reopenedAt,
        @Nullable String externalId) {


    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }

    /** Whether a moderator took all of the text from public view. */
    public boolean textIsHidden() {
        return publicDescription.isEmpty() && !description.isEmpty();
    }

    /** As what its pictures are known to the files module. */
    public PictureOwner pictures() {
        return picturesOf(id);
    }

    static PictureOwner picturesOf(UUID id) {
        return new PictureOwner(ReportKind.CODE, id);
    }

    /** Address of its page below the territory's root. */
    public String path() {
        return "/signalements/" + number;
    }

    /** The first sentence of what was written, without personal data; what the category is called when nothing was. */
    static String titleOf(String description, String categoryLabel) {
        return CaseTitles.of(PersonalDataMask.mask(description), categoryLabel);
    }
}
