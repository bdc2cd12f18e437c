package org.parvis.report.category;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.questions.Translated;

/** Who deals with the problems of a category. */
public sealed interface Handling {

    /** The territory itself, through its routing rules. */
    record Here() implements Handling {}

    /** Nobody who reads forms: say whom to call, and take no report. */
    record Emergency(Translated message, List<String> numbers) implements Handling {
        public Emergency {
            numbers = List.copyOf(numbers);
        }
    }

    /** Somebody else: say who, and either stop there or take the report and hand it on. */
    record Elsewhere(String body, Translated message, @Nullable String phone, @Nullable String link, Passage passage)
            implements Handling {}

    enum Passage {
        STOP,
        FORWARD
    }

    /** Whether a report of such a category can be sent here at all. */
    default boolean takesReports() {
        return switch (this) {
            case Here _ -> true;
            case Emergency _ -> false;
            case Elsewhere elsewhere -> elsewhere.passage() == Passage.FORWARD;
        };
    }
}
