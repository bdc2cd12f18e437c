package org.parvis.participation.survey.web;

/** Instead of a page of a survey: the link opens nothing, or it is too late. */
public record GonePage(SurveyPlace place, boolean isOpen, boolean isSent) {}
