package org.parvis.participation.survey;

import java.util.UUID;

/**
 * A survey of a process.
 *
 * @param slug its name in addresses, below that of the process; never changes
 * @param version the newest that everybody can answer; 0 as long as there is none
 */
public record Survey(UUID id, UUID processId, String slug, SurveyAbout about, int version) {

    public String title() {
        return about.title();
    }

    public boolean isPublished() {
        return version > 0;
    }
}
