package org.parvis.participation.kin.web;

import java.util.List;
import org.parvis.participation.kin.Author;
import org.parvis.web.FormErrors;

/**
 * Who writes an idea, for one of them.
 *
 * @param others besides who looks at it
 * @param email as it was typed
 */
public record AuthorsPage(
        String token,
        String number,
        String heading,
        Author me,
        List<Author> others,
        boolean canInvite,
        boolean canLeave,
        String email,
        String name,
        String done,
        FormErrors errors) {}
