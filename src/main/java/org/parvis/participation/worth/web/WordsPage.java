package org.parvis.participation.worth.web;

import java.util.List;
import org.parvis.participation.delivery.Delivery;
import org.parvis.participation.worth.Answer;
import org.parvis.participation.worth.Figures;

/**
 * What people wrote about a project, for whoever keeps it.
 *
 * @param next the moment before which older ones are; empty where there are none
 */
public record WordsPage(Delivery delivery, Figures figures, List<Answer> answers, String next) {}
