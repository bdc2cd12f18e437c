package org.parvis.participation.young;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Picture;
import org.parvis.files.PictureOwner;
import org.parvis.files.Pictures;
import org.parvis.files.ReceivedPicture;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.survey.Survey;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos of the town that children choose from, where a picture drawn in lines does not say it. What a child has answered by stays. */
@Service
@Transactional
public class ChoicePhotos {

    private final ChoicePhotoStore store;
    private final SchoolClassStore classes;
    private final Pictures pictures;
    private final Journal journal;

    ChoicePhotos(ChoicePhotoStore store, SchoolClassStore classes, Pictures pictures, Journal journal) {
        this.store = store;
        this.classes = classes;
        this.pictures = pictures;
        this.journal = journal;
    }

    /** Of a survey, by code of the question and of the choice. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, ChoicePhoto>> of(Survey survey) {
        List<ChoicePhotoStore.Row> rows = store.list(survey.id());
        Map<UUID, List<Picture>> files = pictures.listByOwner(ChoicePhotoAccess.OWNER, rows.stream().map(ChoicePhotoStore.Row::id).toList());
        Map<String, Map<String, ChoicePhoto>> all = new HashMap<>();
        for (ChoicePhotoStore.Row row : rows) {
            files.getOrDefault(row.id(), List.of()).stream().findFirst().ifPresent(picture -> all
                    .computeIfAbsent(row.item(), _ -> new HashMap<>())
                    .put(row.choice(), new ChoicePhoto(row.item(), row.choice(), row.alt(), picture)));
        }
        return all;
    }

    /**
     * Gives a choice its photo, or says better what it shows.
     *
     * @param received null where only the words change
     * @param alt what it shows
     * @throws Refusal where a child has answered, the words lack or are too long, or there is no photo
     */
    public void put(Survey survey, String item, String choice, @Nullable ReceivedPicture received, String alt, Visitor by) {
        checkOpen(survey);
        if (alt.isBlank()) {
            throw new Refusal("young.refused.alt");
        }
        if (alt.length() > ChoicePhoto.LONGEST_ALT) {
            throw new Refusal("young.refused.altLong", ChoicePhoto.LONGEST_ALT);
        }
        if (received == null && !of(survey).getOrDefault(item, Map.of()).containsKey(choice)) {
            throw new Refusal("young.refused.photo");
        }
        UUID id = store.put(survey.id(), item, choice, Printable.line(alt, ChoicePhoto.LONGEST_ALT));
        if (received != null) {
            forget(id);
            pictures.attach(received, owner(id));
        }
        journal.append(entry("participation.classPhotoSaved", survey, item, choice, by));
    }

    /** Takes it away; pressed again, nothing more happens. */
    public void remove(Survey survey, String item, String choice, Visitor by) {
        checkOpen(survey);
        store.delete(survey.id(), item, choice).ifPresent(id -> {
            forget(id);
            journal.append(entry("participation.classPhotoRemoved", survey, item, choice, by));
        });
    }

    private void forget(UUID id) {
        pictures.forget(pictures.list(owner(id)).stream().map(Picture::id).toList());
    }

    private static PictureOwner owner(UUID id) {
        return new PictureOwner(ChoicePhotoAccess.OWNER, id);
    }

    private void checkOpen(Survey survey) {
        if (classes.hasAnswers(survey.id())) {
            throw new Refusal("young.refused.frozen");
        }
    }

    private static JournalEntry entry(String act, Survey survey, String item, String choice, Visitor by) {
        return JournalEntry.by(by, act, "survey", survey.slug()).with("choice", item + "." + choice);
    }
}
