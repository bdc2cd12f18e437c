package org.parvis.participation.young;

import java.util.UUID;
import org.parvis.files.PictureAccess;
import org.parvis.files.PictureVariant;
import org.parvis.participation.survey.Survey;
import org.parvis.participation.survey.Surveys;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Everybody sees the photos of a survey that is published, as they were drawn anew; originals, and those of drafts, are for whoever writes it. */
@Component
class ChoicePhotoAccess implements PictureAccess {

    static final String OWNER = "classPhoto";

    private final ChoicePhotoStore store;
    private final Surveys surveys;
    private final ProcessRights rights;

    ChoicePhotoAccess(ChoicePhotoStore store, Surveys surveys, ProcessRights rights) {
        this.store = store;
        this.surveys = surveys;
        this.rights = rights;
    }

    @Override
    public String ownerKind() {
        return OWNER;
    }

    @Override
    public Audience audience(Visitor visitor, UUID ownerId, PictureVariant variant) {
        return store.findSurvey(ownerId).map(surveys::get).map(survey -> audience(visitor, survey, variant)).orElse(Audience.NOBODY);
    }

    private Audience audience(Visitor visitor, Survey survey, PictureVariant variant) {
        if (survey.isPublished() && variant != PictureVariant.ORIGINAL) {
            return Audience.EVERYBODY;
        }
        return rights.may(visitor, ProcessAct.WRITE, survey.processId()) ? Audience.THIS_VISITOR : Audience.NOBODY;
    }
}
