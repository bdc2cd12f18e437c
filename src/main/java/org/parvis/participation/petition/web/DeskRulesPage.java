package org.parvis.participation.petition.web;

import java.util.List;
import org.parvis.participation.petition.PetitionRule;
import org.parvis.territory.Department;
import org.parvis.web.FormErrors;

/**
 * The rules of petitions at the desk.
 *
 * @param sentence those in force as a paragraph; empty where there are none
 * @param versions that were in force, the newest first
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record DeskRulesPage(
        RuleForm form, String sentence, List<PetitionRule> versions, List<Department> departments, String done, FormErrors errors) {}
