package org.parvis.participation.young.web;

import java.util.List;
import org.parvis.participation.survey.SaidAnswer;
import org.parvis.web.FormErrors;

/**
 * All that a child has answered, before it is sent.
 *
 * @param survey its title
 */
public record ReadyPage(String survey, String code, List<SaidAnswer> answers, FormErrors errors) {}
