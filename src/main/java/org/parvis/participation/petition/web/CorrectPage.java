package org.parvis.participation.petition.web;

import org.parvis.participation.petition.Petition;
import org.parvis.web.FormErrors;

/** A petition to correct, by its author's link. */
public record CorrectPage(Petition petition, String token, LaunchForm form, FormErrors errors) {}
