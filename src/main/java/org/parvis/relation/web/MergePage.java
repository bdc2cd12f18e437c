package org.parvis.relation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.History;
import org.parvis.relation.Identifier;
import org.parvis.relation.MergeField;
import org.parvis.web.FormErrors;

/**
 * Two files side by side.
 *
 * @param path where the choice is sent
 * @param back the file from which the agent came
 * @param signals what speaks for their being one person, in words
 * @param rows what differs, and the names in any case
 * @param identifiers of both, each once
 * @param excluded why they were found to be two; empty where nobody did
 * @param isContrary whether both days of birth are proven, and differ
 * @param result how the file would be; null before the preview
 */
public record MergePage(
        String path,
        String back,
        Side a,
        Side b,
        List<String> signals,
        List<Row> rows,
        List<Identifier> identifiers,
        String excluded,
        boolean isContrary,
        MergeForm form,
        @Nullable Result result,
        String key,
        FormErrors errors) {

    /**
     * One of the two.
     *
     * @param extent how much there is in it; null for an agent before whom some sector hides even that
     */
    public record Side(String name, String path, String since, History.@Nullable Extent extent) {}

    /** One field; a value is empty where nothing is known. */
    public record Row(MergeField field, String label, String a, String b) {
        public boolean isSame() {
            return a.equals(b);
        }
    }

    /** What the file would say, and how much would move into it. */
    public record Result(String name, List<Row> rows, List<PersonPage.Contact> contacts, Side moved) {}
}
