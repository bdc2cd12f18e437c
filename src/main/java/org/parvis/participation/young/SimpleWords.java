package org.parvis.participation.young;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.survey.SurveyItem;

/**
 * How children read a question.
 *
 * @param words the question in simple words; empty where it is asked as it stands
 * @param pictures by code of the choice
 */
public record SimpleWords(String words, Map<String, Pictogram> pictures) {

    public static final SimpleWords NONE = new SimpleWords("", Map.of());

    public static final int LONGEST = 300;

    public SimpleWords {
        pictures = Map.copyOf(pictures);
    }

    public @Nullable Pictogram picture(String choice) {
        return pictures.get(choice);
    }

    /** The question with these words in the place of its own, and without its help, which they say already. */
    public SurveyItem of(SurveyItem item) {
        return words.isEmpty()
                ? item
                : new SurveyItem(item.code(), item.kind(), words, "", item.need(), item.choices(), item.rows(), item.when());
    }
}
