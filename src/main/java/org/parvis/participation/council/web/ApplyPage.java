package org.parvis.participation.council.web;

import java.util.List;
import org.parvis.participation.council.College;
import org.parvis.participation.council.Council;
import org.parvis.web.FormErrors;

/**
 * Where somebody applies for a seat.
 *
 * @param colleges that take applications now
 * @param key under which it is sent once
 */
public record ApplyPage(Council council, List<College> colleges, ApplyForm form, String key, FormErrors errors) {

    public boolean isChosen(College college) {
        return colleges.size() == 1 || college.id().toString().equals(form.college());
    }

    /** Name of the college that was chosen. */
    public String college() {
        return colleges.stream().filter(this::isChosen).map(College::name).findFirst().orElse("");
    }
}
