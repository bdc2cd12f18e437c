package org.parvis.participation.young.web;

import org.parvis.participation.survey.web.SurveyPlace;
import org.parvis.participation.young.ClassWish;
import org.parvis.web.FormErrors;

/**
 * The form by which somebody who teaches asks for codes.
 *
 * @param form as it was typed
 * @param done «demande» once it was sent; empty before
 */
public record AskClassPage(SurveyPlace place, ClassWish form, String done, FormErrors errors) {}
