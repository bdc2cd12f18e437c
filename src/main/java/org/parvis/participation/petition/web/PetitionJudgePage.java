package org.parvis.participation.petition.web;

import java.util.List;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.talk.Objection;
import org.parvis.participation.talk.web.Judging;
import org.parvis.web.FormErrors;

/**
 * Whether a petition is shown.
 *
 * @param mayHandle whether whoever reads it opens it at the desk
 * @param objections of readers, that nobody has answered
 */
public record PetitionJudgePage(Petition petition, boolean mayHandle, Judging judging, List<Objection> objections, FormErrors errors) {}
