package org.parvis.casework.texts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;

/**
 * A prepared answer.
 *
 * @param category only for cases of this category; null for all
 * @param departmentId only for this department; null for all
 * @param body text with variables in braces: see {@link TemplateText}
 */
public record AnswerTemplate(
        UUID id,
        String code,
        String label,
        Purpose purpose,
        @Nullable String category,
        @Nullable UUID departmentId,
        String body) {

    /** Where it is offered. */
    public enum Purpose {
        QUESTION,
        MESSAGE,
        RESOLVED,
        DECLINED,
        FORWARDED
    }

    /** Whether it is meant for cases like this one. */
    public boolean suits(Case subject) {
        return (category == null || category.equals(subject.category()))
                && (departmentId == null || departmentId.equals(subject.departmentId()));
    }
}
